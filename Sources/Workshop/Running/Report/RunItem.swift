import Pact

/// One line of a run: a call of the website, a unit test or an interaction.
public struct RunItem: Sendable, Equatable {
    public enum Result: String, Sendable {
        case ok, error, pending
    }

    /// The call, the test's name or the interaction's description.
    public var title: String
    /// The request line of the contract, e.g. `GET /products/10`; `nil` for calls and unit tests.
    public var requestLine: String?
    public var providerStates: [ProviderState]
    /// The status that the interaction expects; `nil` for calls and unit tests.
    public var expectedStatus: Int?
    public var result: Result
    /// In the order status, headers, body for a verification; method, path, query, headers, body at the mock server.
    public var findings: [Finding]
    /// What went wrong where no mismatch says it ("expected number 50, got text "50""); a sentence.
    public var failure: String?
    /// The same as a word the course's checks compare: `refused`, `status 404`, ...
    public var facts: [String]
    /// Everything that went over the wire, in order.
    public var exchanges: [Exchange]
    /// True when this item's failure is announced, and is exactly the announced one.
    public var isAnnounced: Bool
    /// Where the item stands in the learner's files.
    public var location: SourceLocation?

    public init(
        title: String, requestLine: String? = nil, providerStates: [ProviderState] = [], expectedStatus: Int? = nil, result: Result,
        findings: [Finding] = [], failure: String? = nil, facts: [String] = [], exchanges: [Exchange] = [], isAnnounced: Bool = false,
        location: SourceLocation? = nil
    ) {
        self.title = title
        self.requestLine = requestLine
        self.providerStates = providerStates
        self.expectedStatus = expectedStatus
        self.result = result
        self.findings = findings
        self.failure = failure
        self.facts = facts
        self.exchanges = exchanges
        self.isAnnounced = isAnnounced
        self.location = location
    }
}
