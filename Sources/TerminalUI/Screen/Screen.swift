/// A picture for a terminal: rows by columns of cells, and where the cursor stands.
public struct Screen: Equatable, Sendable {
    public let rows: Int
    public let columns: Int
    /// Where the terminal's cursor is shown; nil hides it. Drawing never moves it.
    public var cursor: ScreenPosition?
    private var cells: [Cell]

    public init(rows: Int, columns: Int) {
        self.rows = max(0, rows)
        self.columns = max(0, columns)
        cells = Array(repeating: Cell(), count: self.rows * self.columns)
    }

    /// The whole screen.
    public var bounds: Rect { Rect(rows: rows, columns: columns) }

    /// The cell at a place, nil outside the screen.
    public subscript(row: Int, column: Int) -> Cell? {
        bounds.contains(row: row, column: column) ? cells[row * columns + column] : nil
    }

    /// Puts one glyph of known width and keeps both halves of wide characters together.
    mutating func set(_ glyph: Character, width: Int, row: Int, column: Int, _ style: Style) {
        guard bounds.contains(row: row, column: column) else { return }
        clearHalves(row: row, column: column)
        cells[row * columns + column] = Cell(glyph, style)
        guard width == 2 else { return }
        guard column + 1 < columns else {
            cells[row * columns + column] = Cell(" ", style)
            return
        }
        clearHalves(row: row, column: column + 1)
        cells[row * columns + column + 1] = Cell(" ", style, isContinuation: true)
    }

    /// Changes the style of a cell and leaves its character.
    mutating func restyle(row: Int, column: Int, _ change: (Style) -> Style) {
        guard bounds.contains(row: row, column: column) else { return }
        let place = row * columns + column
        cells[place].style = change(cells[place].style)
    }

    /// Whatever is half covered by a write at this place becomes a space on its other side.
    private mutating func clearHalves(row: Int, column: Int) {
        let place = row * columns + column
        if cells[place].isContinuation, column > 0 {
            cells[place - 1].character = " "
        }
        if column + 1 < columns, cells[place + 1].isContinuation {
            cells[place + 1].isContinuation = false
        }
    }
}

/// A place on a screen, counted from 0.
public struct ScreenPosition: Equatable, Hashable, Sendable {
    public var row: Int
    public var column: Int

    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}
