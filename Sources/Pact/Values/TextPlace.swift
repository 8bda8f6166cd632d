/// A place in a text that was read.
public struct TextPlace: Sendable, Hashable {
    /// 0-based, in bytes.
    public var offset: Int
    /// 1-based; a line ends with a line feed.
    public var line: Int
    /// 1-based, in Unicode scalars from the start of the line.
    public var column: Int

    public init(offset: Int, line: Int, column: Int) {
        self.offset = offset
        self.line = line
        self.column = column
    }

    /// The place of a byte; an offset beyond the end stands for the end.
    init(offset: Int, in bytes: [UInt8]) {
        let before = bytes.prefix(max(0, offset))
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        self.offset = before.count
        line = before.count { $0 == UInt8(ascii: "\n") } + 1
        // Every scalar has exactly one byte that is not a continuation byte.
        column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    }
}
