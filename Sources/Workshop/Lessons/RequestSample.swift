import Pact

/// A request a contract is judged by.
public struct RequestSample: Sendable, Equatable {
    public var id: String
    /// A few words for the table of samples; empty: the request line is shown.
    public var what: String
    public var role: SampleRole
    public var request: HTTPRequest

    public init(id: String, what: String = "", role: SampleRole = .accept, request: HTTPRequest) {
        self.id = id
        self.what = what
        self.role = role
        self.request = request
    }
}
