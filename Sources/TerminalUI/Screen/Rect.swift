/// A rectangle of terminal cells; rows and columns are counted from 0, sizes are never negative.
public struct Rect: Equatable, Hashable, Sendable {
    public var row: Int
    public var column: Int
    public let rows: Int
    public let columns: Int

    public init(row: Int = 0, column: Int = 0, rows: Int, columns: Int) {
        self.row = row
        self.column = column
        self.rows = max(0, rows)
        self.columns = max(0, columns)
    }

    /// The first row below the rectangle.
    public var endRow: Int { row + rows }
    /// The first column to the right of the rectangle.
    public var endColumn: Int { column + columns }
    public var isEmpty: Bool { rows == 0 || columns == 0 }

    public func contains(row: Int, column: Int) -> Bool {
        row >= self.row && row < endRow && column >= self.column && column < endColumn
    }

    /// The part that both rectangles share; empty when they do not meet.
    public func intersection(_ other: Rect) -> Rect {
        let top = max(row, other.row)
        let left = max(column, other.column)
        return Rect(
            row: top, column: left,
            rows: min(endRow, other.endRow) - top, columns: min(endColumn, other.endColumn) - left)
    }

    /// The rectangle without a rim; the inside of a box is `inset()`.
    public func inset(rows: Int = 1, columns: Int = 1) -> Rect {
        Rect(row: row + rows, column: column + columns, rows: self.rows - 2 * rows, columns: self.columns - 2 * columns)
    }

    /// A rectangle of the given size in the middle of this one, cut to fit into it.
    public func centred(rows: Int, columns: Int) -> Rect {
        let height = min(max(0, rows), self.rows)
        let width = min(max(0, columns), self.columns)
        return Rect(
            row: row + (self.rows - height) / 2, column: column + (self.columns - width) / 2, rows: height, columns: width)
    }
}
