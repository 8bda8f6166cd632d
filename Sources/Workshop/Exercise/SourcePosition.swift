/// A place in one of the learner's files.
public struct SourcePosition: Sendable, Hashable {
    /// 1-based.
    public var line: Int
    /// 1-based, in characters.
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
