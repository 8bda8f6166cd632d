/// A line of two texts laid beside each other.
public struct LineDifference: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case same
        /// Only in the learner's file.
        case mine
        /// Only in the solution.
        case solution
    }

    public var kind: Kind
    public var text: String
    /// 1-based line in the learner's file; `nil` for a line of the solution alone.
    public var myLine: Int?

    public init(kind: Kind, text: String, myLine: Int?) {
        self.kind = kind
        self.text = text
        self.myLine = myLine
    }
}
