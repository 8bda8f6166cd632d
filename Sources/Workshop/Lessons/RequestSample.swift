import Pact

/// A request a contract is judged by.
public struct RequestSample: Sendable, Equatable {
    public var id: String
    /// A few words for the table of samples; empty: the request line is shown.
    public var what: String
    public var role: SampleRole
    public var request: HTTPRequest
}
