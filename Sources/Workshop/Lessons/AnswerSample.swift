import Pact

/// A request to the learner's provider, and the status with which it must be answered.
public struct AnswerSample: Sendable, Equatable {
    public var id: String
    /// A few words for the table of samples: "a token of 59 minutes ago".
    public var what: String
    /// True for a request that must be let in.
    public var isLetIn: Bool
    public var request: HTTPRequest
    public var status: Int

    public init(id: String, what: String, isLetIn: Bool, request: HTTPRequest, status: Int) {
        self.id = id
        self.what = what
        self.isLetIn = isLetIn
        self.request = request
        self.status = status
    }
}
