/// What reading one of the learner's files gave: the value as far as it could be read, and everything that is wrong with the text.
public struct Reading<Value: Sendable>: Sendable {
    /// `nil` when the text is too broken to mean anything. Also present beside problems, holding what could be read: for
    /// outlines and completion. A run needs `isUsable`.
    public var value: Value?
    /// In the order of the lines.
    public var problems: [FileProblem]
    /// What the learner should know and may leave as it is, in the order of the lines.
    public var warnings: [FileProblem]

    public init(value: Value?, problems: [FileProblem] = [], warnings: [FileProblem] = []) {
        self.value = value
        self.problems = problems
        self.warnings = warnings
    }

    /// True when there is a value and nothing is wrong with it.
    public var isUsable: Bool { value != nil && problems.isEmpty }
}

extension Reading: Equatable where Value: Equatable {}
