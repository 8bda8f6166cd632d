extension Screen {
    /// Puts text from any source at a place, made visible and clipped; never wraps.
    /// - Parameter clip: nothing is drawn outside it; the whole screen when nil.
    /// - Returns: the column after the text, as if nothing had been clipped.
    @discardableResult
    public mutating func put(
        _ text: some StringProtocol, row: Int, column: Int, _ style: Style = .text, within clip: Rect? = nil
    ) -> Int {
        put(VisibleText(text), row: row, column: column, style, within: clip)
    }

    @discardableResult
    public mutating func put(
        _ text: some StringProtocol, row: Int, column: Int, _ role: Role, within clip: Rect? = nil
    ) -> Int {
        put(text, row: row, column: column, Style(role), within: clip)
    }

    /// Puts a line of several styles; returns the column after it.
    @discardableResult
    public mutating func put(_ line: StyledLine, row: Int, column: Int, within clip: Rect? = nil) -> Int {
        var at = column
        for span in line.spans {
            at = put(VisibleText(span.text, startColumn: at - column), row: row, column: at, span.style, within: clip)
        }
        return at
    }

    /// Puts lines below each other from the top of a rectangle, clipped to it; lines beyond its end are left out.
    public mutating func put(_ lines: some Sequence<StyledLine>, in rect: Rect) {
        for (offset, line) in lines.enumerated() {
            guard offset < rect.rows else { return }
            put(line, row: rect.row + offset, column: rect.column, within: rect)
        }
    }

    private mutating func put(_ text: VisibleText, row: Int, column: Int, _ style: Style, within clip: Rect?) -> Int {
        let clip = clip.map { $0.intersection(bounds) } ?? bounds
        var at = column
        for glyph in text.glyphs {
            let width = DisplayWidth.of(glyph)
            let end = at + width
            if clip.contains(row: row, column: at), end <= clip.endColumn {
                set(glyph, width: width, row: row, column: at, style)
            } else if width == 2 {
                for half in at..<end where clip.contains(row: row, column: half) {
                    set(" ", width: 1, row: row, column: half, style)
                }
            }
            at = end
        }
        return at
    }

    /// Fills a rectangle with spaces of one style, and so wipes what was there.
    public mutating func fill(_ rect: Rect, _ style: Style = .text) {
        let area = rect.intersection(bounds)
        for row in area.row..<area.endRow {
            for column in area.column..<area.endColumn {
                set(" ", width: 1, row: row, column: column, style)
            }
        }
    }

    /// Gives every cell of a rectangle a style made from the one it has; characters stay.
    public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
        let area = rect.intersection(bounds)
        for row in area.row..<area.endRow {
            for column in area.column..<area.endColumn {
                restyle(row: row, column: column, change)
            }
        }
    }

    /// Shows a row of a rectangle as selected: reverse video over the full width, and `>` in its first column.
    public mutating func select(row: Int, in rect: Rect) {
        put(">", row: row, column: rect.column, within: rect)
        restyle(Rect(row: row, column: rect.column, rows: 1, columns: rect.columns)) { $0.selected }
    }
}
