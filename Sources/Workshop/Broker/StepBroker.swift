import Pact
import PactBroker

/// The broker that a step's runs and orders speak with: any that speaks the Pact Broker's API.
public struct StepBroker: Sendable {
    /// How it was chosen.
    public enum Choice: Sendable, Equatable {
        /// The workshop's own.
        case embedded
        /// Named outside of the learner's files, e.g. by `PACT_BROKER_BASE_URL`.
        case named(by: String)
    }

    public var address: HTTPOrigin
    public var choice: Choice
    /// What it is told where a file or an order says nothing else.
    public var credentials: BrokerCredentials
    /// What was asked of it so far, and done.
    public var log: BrokerLog
    /// How it is reached.
    public var transport: any HTTPTransport
    /// How it is looked at for judging alone, where that is to be no row of its log; `nil` for the same way.
    public var looking: (any HTTPTransport)?
    /// Addresses off this machine that the learner agreed to.
    public var permitted: [HTTPOrigin]

    public init(
        address: HTTPOrigin, choice: Choice = .embedded, credentials: BrokerCredentials = .none, log: BrokerLog = BrokerLog(),
        transport: any HTTPTransport, permitted: [HTTPOrigin] = []
    ) {
        self.address = address
        self.choice = choice
        self.credentials = credentials
        self.log = log
        self.transport = transport
        self.permitted = permitted
    }

    /// What the log calls it. The workshop's own keeps its name, as its port may be another one the next time.
    public var nameInLog: String {
        switch choice {
        case .embedded: BrokerLog.ownBroker
        case .named: address.description
        }
    }

    /// Where it is and how it was chosen, in one line.
    public var place: String {
        switch choice {
        case .embedded: "the workshop's own broker at \(address)"
        case .named(let source): "the broker at \(address), named by \(source)"
        }
    }

    /// The same for an address that a file names.
    func place(_ named: HTTPOrigin?) -> String {
        guard let named, named != address else { return place }
        return "the broker at \(named)"
    }

    /// The credentials for an address: its own are never sent to another.
    func client(at address: HTTPOrigin? = nil, credentials: BrokerCredentials? = nil) throws(BrokerFault) -> BrokerClient {
        let asked = address ?? self.address
        guard asked.isLoopback || permitted.contains(asked) else { throw .notPermitted(asked) }
        let known = credentials ?? (asked == self.address ? self.credentials : .none)
        return BrokerClient(address: asked, credentials: known, transport: transport)
    }

    /// The client that only looks at what is there, for judging.
    func lookingClient() throws(BrokerFault) -> BrokerClient {
        var broker = self
        broker.transport = looking ?? transport
        return try broker.client()
    }

    /// The client that a verification's file asks for.
    func client(for file: VerificationBroker) throws(BrokerFault) -> BrokerClient {
        // The name and the password in the course's file are those of the workshop's own broker; another has its own, from the environment.
        let isElsewhere = file.url == nil && choice != .embedded && credentials.kind != .none
        guard !isElsewhere, let name = file.username, let password = file.password else { return try client(at: file.url?.value) }
        return try client(at: file.url?.value, credentials: .basic(name, password, source: StepFileName.verification))
    }
}
