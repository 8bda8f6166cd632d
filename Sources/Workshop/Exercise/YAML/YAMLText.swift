/// A file's text by lines, and the way from the YAML reader's columns, in Unicode scalars, to characters.
///
/// Every look-up takes the same time however long the line is: a file may be one line.
struct YAMLText: Sendable {
    private struct Line: Sendable {
        var text: String
        /// How many characters the line has.
        var count: Int
        /// Its characters, and for every scalar the 0-based character it belongs to; both empty for plain ASCII, where byte, scalar
        /// and character are one.
        var characters: [Character] = []
        var characterOfScalar: [Int] = []

        init(_ text: Substring) {
            self.text = String(text)
            let isASCII = self.text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D }
            guard !isASCII else {
                count = self.text.utf8.count
                return
            }
            for character in self.text {
                characterOfScalar.append(contentsOf: repeatElement(characters.count, count: character.unicodeScalars.count))
                characters.append(character)
            }
            count = characters.count
        }

        /// The 0-based character that begins or holds a 0-based scalar; the line's end for scalars beyond it.
        func character(ofScalar scalar: Int) -> Int {
            guard !characterOfScalar.isEmpty else { return min(scalar, count) }
            return characterOfScalar.indices.contains(scalar) ? characterOfScalar[scalar] : count
        }

        subscript(character: Int) -> Character? {
            guard character >= 0, character < count else { return nil }
            if characters.indices.contains(character) { return characters[character] }
            let bytes = text.utf8
            return Character(Unicode.Scalar(bytes[bytes.index(bytes.startIndex, offsetBy: character)]))
        }
    }

    private let lines: [Line]

    init(_ text: String) {
        lines = text.split(omittingEmptySubsequences: false) { Self.lineBreaks.contains($0) }.map { Line($0) }
    }

    /// The line breaks of YAML. A carriage return and a line feed are one character.
    private static let lineBreaks: Set<Character> = ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]

    var lineCount: Int { lines.count }

    /// A 1-based line; empty where there is none.
    func line(_ number: Int) -> String {
        lines.indices.contains(number - 1) ? lines[number - 1].text : ""
    }

    /// A position from a 1-based line and a 1-based column in scalars, moved inside the text where it lies beyond it.
    func position(line: Int, scalarColumn: Int) -> SourcePosition {
        let line = min(max(line, 1), max(lines.count, 1))
        guard lines.indices.contains(line - 1) else { return SourcePosition(line: 1, column: 1) }
        return SourcePosition(line: line, column: lines[line - 1].character(ofScalar: max(0, scalarColumn - 1)) + 1)
    }

    /// The character at a position; `nil` at a line's end.
    func character(at position: SourcePosition) -> Character? {
        guard lines.indices.contains(position.line - 1) else { return nil }
        return lines[position.line - 1][position.column - 1]
    }

    /// The text from a position to the end of its line.
    func rest(from position: SourcePosition) -> Substring {
        line(position.line).dropFirst(max(0, position.column - 1))
    }
}
