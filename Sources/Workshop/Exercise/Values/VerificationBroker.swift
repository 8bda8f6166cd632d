import Pact

/// `broker:` in `provider/verification.yaml`: the contracts are fetched from a broker, and what came of them can be told there.
public struct VerificationBroker: Sendable, Equatable {
    /// Where the broker answers; `nil` for the workshop's own, or the one that the environment names.
    public var url: Located<HTTPOrigin>?
    public var username: String?
    public var password: String?
    /// Each as the API writes it: `{"mainBranch": true}`. Empty: what the broker takes without being told.
    public var selectors: [JSONValue]
    /// True where results are told to the broker.
    public var publishesResults: Bool
    /// True where contracts that this provider's branch never kept may fail.
    public var enablesPending: Bool
    /// A date: contracts of branches since then come along, as pending ones.
    public var workInProgressSince: String?
    public var position: SourcePosition

    public init(
        url: Located<HTTPOrigin>? = nil, username: String? = nil, password: String? = nil, selectors: [JSONValue] = [],
        publishesResults: Bool = false, enablesPending: Bool = false, workInProgressSince: String? = nil, position: SourcePosition
    ) {
        self.url = url
        self.username = username
        self.password = password
        self.selectors = selectors
        self.publishesResults = publishesResults
        self.enablesPending = enablesPending
        self.workInProgressSince = workInProgressSince
        self.position = position
    }
}
