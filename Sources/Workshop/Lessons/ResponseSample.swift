import Pact

/// A response a contract is judged by.
public struct ResponseSample: Sendable, Equatable {
    public var id: String
    /// A few words for the table of samples.
    public var what: String
    public var role: SampleRole
    public var response: HTTPResponse
}
