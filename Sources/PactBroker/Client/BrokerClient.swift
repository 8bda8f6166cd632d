import Pact

/// A client of any broker that speaks the Pact Broker's API: the one in this package, a Pact Broker, PactFlow.
///
/// Each call sends what the official client sends and gives back facts. What a server says is kept as it came: whoever shows it makes it
/// harmless first (`String.visible`).
///
///     let broker = BrokerClient(address: HTTPOrigin(host: "localhost", port: 9292), transport: NetworkTransport())
///     let matrix = try await broker.canIDeploy("FrontendWebsite", .number("1.0.0"), to: "production")
///
/// Every call throws `BrokerClientError`, or `CancellationError` when its task was cancelled.
public struct BrokerClient: Sendable {
    /// Where the broker answers, over http or https, with the path below which its routes begin.
    public var address: HTTPOrigin
    public var credentials: BrokerCredentials
    /// Sent with every request besides the client's own.
    public var headers = Headers()
    /// The longest one exchange may take.
    public var timeout = Duration.seconds(30)
    public var retrying = Retrying()
    let transport: any HTTPTransport

    public init(address: HTTPOrigin, credentials: BrokerCredentials = .none, transport: some HTTPTransport) {
        self.address = address
        self.credentials = credentials
        self.transport = transport
    }
}
