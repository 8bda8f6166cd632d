/// A question to the matrix: which versions work together, or whether one may be deployed beside others.
public struct MatrixQuery: Sendable, Equatable {
    /// Of which results only the newest is shown; the raw values are the names on the wire.
    public enum Newest: String, Sendable, CaseIterable {
        /// For each version of the consumer and each of the provider.
        case forBothVersions = "cvpv"
        /// For each version of the consumer, whatever the provider's.
        case forConsumerVersion = "cvp"
    }

    /// The pacticipants that are asked about.
    public var selectors: [MatrixSelector]
    /// What does not count, though it is shown.
    public var ignored: [MatrixSelector]
    /// `nil` shows every result there ever was.
    public var newest: Newest?
    /// Into where they are to go: which versions of the pacticipants that are not named, but have contracts with the named ones, count.
    /// Without any of the four, contracts with pacticipants that are not named do not count (beside a single named one: all do).
    public var environment: String?
    public var tag: String?
    public var isMainBranch: Bool
    /// The newest version each, or the newest with the tag or from the main branch.
    public var isLatest: Bool
    /// How many rows are shown at most, and never more than `highestLimit`; the answer takes all into account. Below 1 is a `MatrixProblem`.
    public var limit: Int
    /// Which rows are shown; `nil` for all.
    public var outcomes: Set<MatrixOutcome>?

    public static let usualLimit = 100
    public static let highestLimit = 10_000

    public init(
        _ selectors: [MatrixSelector], ignoring ignored: [MatrixSelector] = [], newest: Newest? = .forBothVersions,
        environment: String? = nil, tag: String? = nil, isMainBranch: Bool = false, isLatest: Bool = false,
        limit: Int = usualLimit, outcomes: Set<MatrixOutcome>? = nil
    ) {
        self.selectors = selectors
        self.ignored = ignored
        self.newest = newest
        self.environment = environment
        self.tag = tag
        self.isMainBranch = isMainBranch
        self.isLatest = isLatest
        self.limit = limit
        self.outcomes = outcomes
    }

    /// True when pacticipants that are not named count too.
    var infers: Bool { environment != nil || tag != nil || isMainBranch || isLatest }

    /// Which versions of a pacticipant that is not named count.
    func inferred(_ pacticipant: String) -> MatrixSelector {
        MatrixSelector(pacticipant, isLatest: isLatest, tag: tag, isMainBranch: isMainBranch, environment: environment)
    }
}
