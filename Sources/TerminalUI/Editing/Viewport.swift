/// The part of a text that a view shows; it follows the cursor.
public struct Viewport: Equatable, Hashable, Sendable {
    /// The first line shown, from 0.
    public var top: Int
    /// The first terminal column shown, from 0.
    public var left: Int

    public init(top: Int = 0, left: Int = 0) {
        self.top = top
        self.left = left
    }

    /// The viewport moved as little as needed to show a place in a view of the given size; never beyond the end of the text.
    /// - Parameters:
    ///   - line: the line that must be seen, from 0, and `column`: the terminal column in it.
    ///   - lineCount: how many lines there are.
    ///   - margin: lines to keep above and below it where there is room.
    public func following(line: Int, column: Int, rows: Int, columns: Int, lineCount: Int, margin: Int = 1) -> Viewport {
        var result = self
        let margin = max(0, min(margin, (rows - 1) / 2))
        if line < result.top + margin { result.top = line - margin }
        if line >= result.top + rows - margin { result.top = line - rows + 1 + margin }
        result.top = max(0, min(result.top, lineCount - rows))
        if column < result.left { result.left = max(0, column - columns / 4) }
        if column >= result.left + columns { result.left = column - columns + 1 + columns / 4 }
        if column < columns { result.left = 0 }
        result.left = max(0, result.left)
        return result
    }

    /// The viewport following a buffer's cursor.
    public func following(_ buffer: TextBuffer, rows: Int, columns: Int) -> Viewport {
        following(
            line: buffer.cursor.line, column: buffer.cursorColumn, rows: rows, columns: columns, lineCount: buffer.lines.count)
    }
}
