import Pact

/// A response a contract is judged by.
public struct ResponseSample: Sendable, Equatable {
    public var id: String
    /// A few words for the table of samples.
    public var what: String
    public var role: SampleRole
    public var response: HTTPResponse

    public init(id: String, what: String, role: SampleRole, response: HTTPResponse) {
        self.id = id
        self.what = what
        self.role = role
        self.response = response
    }
}
