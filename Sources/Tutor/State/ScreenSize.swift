/// How large the terminal is, in cells.
public struct ScreenSize: Sendable, Hashable {
    public var columns: Int
    public var rows: Int

    public init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    /// The least the tutor works in.
    public static let smallest = ScreenSize(columns: 60, rows: 18)

    /// True when there is room to work.
    public var isEnough: Bool { columns >= Self.smallest.columns && rows >= Self.smallest.rows }
    /// True when the task stands beside the editor instead of above it.
    public var isWide: Bool { columns >= 100 }
}
