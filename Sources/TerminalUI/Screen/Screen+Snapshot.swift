extension Screen {
    /// The rows as plain text without trailing spaces, joined by line feeds.
    public var text: String {
        rowTexts.joined(separator: "\n")
    }

    /// One text per row, without trailing spaces.
    public var rowTexts: [String] {
        (0..<rows).map { row in
            var text = ""
            for column in 0..<columns {
                guard let cell = self[row, column], !cell.isContinuation else { continue }
                text.append(cell.character)
            }
            return Self.trimmed(text)
        }
    }

    /// The styles as letters (``Role/letter``), one per cell; capital where the cell is in reverse video (``Role/reversedLetter``), a
    /// space where the cell is an ordinary blank.
    public var styleGrid: String {
        (0..<rows).map { row in
            var letters = ""
            for column in 0..<columns {
                letters.append(letter(row: row, column: column))
            }
            return Self.trimmed(letters)
        }.joined(separator: "\n")
    }

    private func letter(row: Int, column: Int) -> Character {
        guard let cell = self[row, column] else { return " " }
        if cell.style.attributes.contains(.reverse) {
            return cell.style.role.reversedLetter
        }
        return cell.character == " " && !cell.isContinuation ? " " : cell.style.role.letter
    }

    private static func trimmed(_ text: String) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }
}
