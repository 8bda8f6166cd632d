/// Why a text is no expression of a date, a time or both.
public struct DateTimeExpressionError: Error, Sendable, Hashable {
    /// What is wanted instead of what was found.
    public enum Reason: Sendable, Hashable {
        case dateExpected
        case timeExpected
        case signExpected
        case numberExpected
        case dateUnitExpected
        case timeUnitExpected
        /// Behind `next` and `last`.
        case dateGoalExpected
        /// Behind `next` and `last`.
        case timeGoalExpected
        case oclockExpected
        /// An hour that no clock shows.
        case hourOutOfRange
        case endExpected
    }

    /// The expression as it was written.
    public var expression: String
    /// 0-based, in Unicode scalars; the expression's length when it ends too soon.
    public var offset: Int
    /// The text up to the next blank; empty at the end.
    public var found: String
    public var reason: Reason

    public init(expression: String, offset: Int, found: String, reason: Reason) {
        self.expression = expression
        self.offset = offset
        self.found = found
        self.reason = reason
    }
}
