/// Line drawing. Lines that meet are joined: a box whose top lies on another box's bottom gets `├` and `┤` there.
extension Screen {
    public mutating func horizontalLine(row: Int, column: Int, columns: Int, _ style: Style = Style(.border)) {
        for offset in 0..<max(0, columns) {
            var arms: LineArms = []
            if offset > 0 { arms.insert(.left) }
            if offset < columns - 1 { arms.insert(.right) }
            join(columns == 1 ? [.left, .right] : arms, row: row, column: column + offset, style)
        }
    }

    public mutating func verticalLine(row: Int, column: Int, rows: Int, _ style: Style = Style(.border)) {
        for offset in 0..<max(0, rows) {
            var arms: LineArms = []
            if offset > 0 { arms.insert(.up) }
            if offset < rows - 1 { arms.insert(.down) }
            join(rows == 1 ? [.up, .down] : arms, row: row + offset, column: column, style)
        }
    }

    /// Draws the rim of a rectangle, with a title at the left of its top line and a text (a position such as `12/40`) at its right.
    ///
    /// The title is cut to the room there is; the position is left out where both do not fit. Wipe with ``fill(_:_:)`` first where the
    /// box must not join what lies under it. Boxes smaller than 2 by 2 are not drawn.
    public mutating func box(_ rect: Rect, title: StyledLine = "", position: String = "", _ style: Style = Style(.border)) {
        guard rect.rows >= 2, rect.columns >= 2 else { return }
        horizontalLine(row: rect.row, column: rect.column, columns: rect.columns, style)
        horizontalLine(row: rect.endRow - 1, column: rect.column, columns: rect.columns, style)
        verticalLine(row: rect.row, column: rect.column, rows: rect.rows, style)
        verticalLine(row: rect.row, column: rect.endColumn - 1, rows: rect.rows, style)
        let room = rect.columns - 4
        guard room > 0 else { return }
        var titleRoom = room
        let positionWidth = VisibleText.width(of: position)
        if positionWidth > 0, room >= positionWidth + min(title.width, 8) + 2 {
            put(" \(position) ", row: rect.row, column: rect.endColumn - 2 - positionWidth - 1, style, within: rect)
            titleRoom -= positionWidth + 2
        }
        if title.width > 0 {
            let end = put(title.cut(to: titleRoom), row: rect.row, column: rect.column + 2, within: rect)
            if end < rect.endColumn - 2, end < rect.column + 2 + titleRoom {
                put(" ", row: rect.row, column: end, style, within: rect)
            }
        }
    }

    private mutating func join(_ arms: LineArms, row: Int, column: Int, _ style: Style) {
        guard let cell = self[row, column] else { return }
        let joined = arms.union(LineArms(cell.character))
        set(joined.glyph, width: 1, row: row, column: column, style)
    }
}
