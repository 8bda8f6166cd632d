import CNcurses
import TerminalUI

extension NcursesTerminal {
    /// Shows a screen. ncurses sends only what changed; what does not fit on the terminal is left out.
    func draw(_ screen: Screen, theme: Theme) {
        let window = cn_stdscr()
        let theme = palette.hasColour ? theme : .mono
        let size = size
        let picture = adapted(screen)
        for row in 0..<min(size.rows, picture.rows) {
            for column in 0..<min(size.columns, picture.columns) {
                guard let cell = picture[row, column], !cell.isContinuation else { continue }
                let isWide = picture[row, column + 1]?.isContinuation ?? false
                put(cell, isWide: isWide && column + 1 < size.columns, row: row, column: column, theme: theme, window: window)
            }
        }
        placeCursor(picture.cursor, size: size, window: window)
        wrefresh(window)
    }

    private func adapted(_ screen: Screen) -> Screen {
        switch characters {
        case .unicode: screen
        case .asciiLines: screen.withASCIILines
        case .ascii: screen.inASCII
        }
    }

    private func put(_ cell: Cell, isWide: Bool, row: Int, column: Int, theme: Theme, window: UnsafeMutablePointer<WINDOW>?) {
        let (attributes, pair) = palette.attributes(for: theme.ink(for: cell.style))
        var text = cell.character.unicodeScalars.prefix(5).map { wchar_t($0.value) }
        // The C library may know fewer characters than we do, or other widths; then the layout matters more than the character.
        let width = text.first.map { $0 < 0x7F ? 1 : wcwidth($0) } ?? 0
        let fits = width == (isWide ? 2 : 1)
        if !fits { text = [0x3F] }
        text.append(0)
        _ = cn_put_cell(window, Int32(row), Int32(column), text, attributes, pair)
        if isWide, !fits {
            _ = cn_put_cell(window, Int32(row), Int32(column + 1), [0x20, 0], attributes, pair)
        }
    }

    private func placeCursor(_ position: ScreenPosition?, size: (rows: Int, columns: Int), window: UnsafeMutablePointer<WINDOW>?) {
        guard let position, position.row < size.rows, position.column < size.columns, position.row >= 0, position.column >= 0 else {
            curs_set(0)
            return
        }
        wmove(window, Int32(position.row), Int32(position.column))
        curs_set(1)
    }
}
