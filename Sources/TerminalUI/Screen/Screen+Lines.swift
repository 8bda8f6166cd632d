/// Line drawing. Lines that meet are joined: a box whose top lies on another box's bottom gets `├` and `┤` there.
extension Screen {
    /// A line from left to right; its ends reach into whatever lines they stand on.
    public mutating func horizontalLine(row: Int, column: Int, columns: Int, _ style: Style = Style(.border)) {
        for offset in 0..<max(0, columns) {
            var arms: LineArms = []
            if offset > 0 { arms.insert(.left) }
            if offset < columns - 1 { arms.insert(.right) }
            join(arms, whole: .horizontal, row: row, column: column + offset, style)
        }
    }

    /// A line from top to bottom; its ends reach into whatever lines they stand on.
    public mutating func verticalLine(row: Int, column: Int, rows: Int, _ style: Style = Style(.border)) {
        for offset in 0..<max(0, rows) {
            var arms: LineArms = []
            if offset > 0 { arms.insert(.up) }
            if offset < rows - 1 { arms.insert(.down) }
            join(arms, whole: .vertical, row: row + offset, column: column, style)
        }
    }

    /// Draws the rim of a rectangle, with a title at the left of its top line and a text (a position such as `12/40`) at its right.
    ///
    /// The title is cut to the room there is; the position is left out where both do not fit. Wipe with ``fill(_:_:)`` first where the
    /// box must not join what lies under it. Boxes smaller than 2 by 2 are not drawn.
    public mutating func box(_ rect: Rect, title: StyledLine = "", position: String = "", _ style: Style = Style(.border)) {
        guard rect.rows >= 2, rect.columns >= 2 else { return }
        rim(rect, style)
        let room = rect.columns - 4
        guard room > 0 else { return }
        var titleRoom = room
        let positionWidth = VisibleText.width(of: position)
        if positionWidth > 0, room >= positionWidth + min(title.width, 8) + 2 {
            let start = rect.endColumn - 4 - positionWidth
            put(" \(position) ", row: rect.row, column: start, style, within: rect)
            titleRoom = start - rect.column - 2
        }
        guard title.width > 0 else { return }
        let end = put(title.cut(to: titleRoom), row: rect.row, column: rect.column + 2, within: rect)
        if end < rect.column + 2 + titleRoom { put(" ", row: rect.row, column: end, style, within: rect) }
    }

    private mutating func rim(_ rect: Rect, _ style: Style) {
        let bottom = rect.endRow - 1
        let right = rect.endColumn - 1
        for column in (rect.column + 1)..<max(rect.column + 1, right) {
            for row in [rect.row, bottom] { join(.horizontal, row: row, column: column, style) }
        }
        for row in (rect.row + 1)..<max(rect.row + 1, bottom) {
            for column in [rect.column, right] { join(.vertical, row: row, column: column, style) }
        }
        join([.down, .right], row: rect.row, column: rect.column, style)
        join([.down, .left], row: rect.row, column: right, style)
        join([.up, .right], row: bottom, column: rect.column, style)
        join([.up, .left], row: bottom, column: right, style)
    }

    /// Adds arms to the line that stands at a place; where none stands, `whole` is drawn.
    private mutating func join(_ arms: LineArms, whole: LineArms? = nil, row: Int, column: Int, _ style: Style) {
        guard let cell = self[row, column] else { return }
        let there = LineArms(cell.character)
        let joined = there.isEmpty ? whole ?? arms : there.union(arms)
        set(joined.glyph, width: 1, row: row, column: column, style)
    }
}
