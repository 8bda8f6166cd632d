/// Pictures for terminals that show less than Unicode.
extension Screen {
    /// The same picture in ASCII alone: lines become `+`, `-`, `|`, other symbols of ours their nearest letter, and the rest `?`.
    public var inASCII: Screen {
        replacing { cell in cell.character.isASCII ? nil : LineArms.ascii(cell.character) ?? Self.nearest(cell.character) }
    }

    /// The same picture with its lines as `+`, `-`, `|` and everything else as it is.
    public var withASCIILines: Screen {
        replacing { LineArms.ascii($0.character) }
    }

    private func replacing(_ replacement: (Cell) -> Character?) -> Screen {
        var result = self
        for row in 0..<rows {
            for column in 0..<columns {
                guard let cell = self[row, column], !cell.isContinuation, let new = replacement(cell) else { continue }
                result.set(new, width: 1, row: row, column: column, cell.style)
            }
        }
        return result
    }

    private static func nearest(_ glyph: Character) -> Character {
        switch glyph {
        case "✓": "v"
        case "…": "."
        case "➜", "→", "▶": ">"
        case "←": "<"
        case "•", "·": "*"
        case "█": "#"
        case "–", "—": "-"
        case "’", "‘": "'"
        case "“", "”": "\""
        default: "?"
        }
    }
}
