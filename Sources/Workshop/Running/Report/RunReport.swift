/// What one run of a step gave.
public struct RunReport: Sendable, Equatable {
    public enum Result: Sendable, Equatable {
        case passed
        case failed
        /// Not started, and why: "pact test first".
        case notRun(because: String)
        /// The environment is at fault (no port, provider not reachable); never the learner's mistake.
        case environment(sentence: String)
    }

    public var kind: RunKind
    public var result: Result
    /// In the order of the file: a website call, a unit test or an interaction each.
    public var items: [RunItem]
    /// A sentence about the run as a whole, e.g. why a verification of nothing fails; `nil` when the items say it all.
    public var note: String?
    /// The same as words the course's checks compare: `noPact`, `notJSON`, `otherProvider`, `nothing`, `overwritten`.
    public var facts: [String]
    /// What the run noticed and does not fail for, in sentences: a provider state without a handler.
    public var warnings: [String]
    /// True when the run gave exactly what the step announces for it: everything passes, or just the announced failures are there.
    public var isAsAnnounced: Bool
    /// Of a verification whose contracts came from a broker: which these were, and whether the broker knows the result.
    public var broker: BrokerVerification?

    public init(
        kind: RunKind, result: Result, items: [RunItem] = [], note: String? = nil, facts: [String] = [],
        warnings: [String] = [], isAsAnnounced: Bool = false
    ) {
        self.kind = kind
        self.result = result
        self.items = items
        self.note = note
        self.facts = facts
        self.warnings = warnings
        self.isAsAnnounced = isAsAnnounced
    }
}
