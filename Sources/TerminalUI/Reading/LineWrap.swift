/// Breaks styled text into rows of a width: at spaces, between wide characters, and inside a word only where it is longer than a row.
struct LineWrap {
    private struct Piece {
        var glyph: Character
        var style: Style
        var width: Int
        var isSpace: Bool { glyph == " " }
        /// Chinese, Japanese and Korean text breaks between characters.
        var isWide: Bool { width == 2 }
    }

    /// Rows of at most `width` columns, at least one; spaces at a break disappear.
    static func rows(_ line: StyledLine, width: Int) -> [StyledLine] {
        let width = max(1, width)
        var rows: [StyledLine] = []
        var row: [Piece] = []
        var used = 0
        for word in words(pieces(of: line)) {
            let wordWidth = word.reduce(0) { $0 + $1.width }
            if word.first?.isSpace == true {
                if used + wordWidth <= width || row.isEmpty { append(word, to: &row, &used) } else { flush(&row, &used, into: &rows) }
                continue
            }
            if used + wordWidth > width, !row.isEmpty { flush(&row, &used, into: &rows) }
            for piece in word {
                if used + piece.width > width, !row.isEmpty { flush(&row, &used, into: &rows) }
                append([piece], to: &row, &used)
            }
        }
        if !row.isEmpty || rows.isEmpty { flush(&row, &used, into: &rows) }
        return rows
    }

    private static func append(_ pieces: [Piece], to row: inout [Piece], _ used: inout Int) {
        if row.isEmpty, pieces.first?.isSpace == true { return }
        row += pieces
        used += pieces.reduce(0) { $0 + $1.width }
    }

    private static func flush(_ row: inout [Piece], _ used: inout Int, into rows: inout [StyledLine]) {
        while row.last?.isSpace == true { row.removeLast() }
        var line = StyledLine()
        for piece in row { line.append(String(piece.glyph), piece.style) }
        rows.append(line)
        row = []
        used = 0
    }

    private static func pieces(of line: StyledLine) -> [Piece] {
        line.spans.flatMap { span in
            VisibleText(span.text).glyphs.map { Piece(glyph: $0, style: span.style, width: DisplayWidth.of($0)) }
        }
    }

    /// Runs that must not be broken: words, single wide characters, and runs of spaces between them.
    private static func words(_ pieces: [Piece]) -> [[Piece]] {
        var words: [[Piece]] = []
        var word: [Piece] = []
        for piece in pieces {
            if let last = word.last, last.isSpace != piece.isSpace || last.isWide || piece.isWide {
                // A full stop or comma stays with the wide character before it.
                if !(last.isWide && !piece.isSpace && isClosing(piece.glyph)) {
                    words.append(word)
                    word = []
                }
            }
            word.append(piece)
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    private static func isClosing(_ glyph: Character) -> Bool {
        ".,;:!?)]}、。，！？）」』】".contains(glyph)
    }
}

extension StyledLine {
    /// The line broken into rows of at most `width` columns; at least one row.
    public func wrapped(to width: Int) -> [StyledLine] {
        LineWrap.rows(self, width: width)
    }
}
