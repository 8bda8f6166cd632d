import Pact

/// The provider as a consumer's test meets it: a mock server that plays the contract while the test runs.
public struct MockProvider: Sendable {
    /// Where it listens, on a free port of this machine.
    public let origin: HTTPOrigin

    /// The same as clients are told it: `http://127.0.0.1:49152`.
    public var address: String { origin.description }
}
