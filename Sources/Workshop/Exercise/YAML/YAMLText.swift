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

        /// The bytes between two line breaks.
        init(_ bytes: ArraySlice<UInt8>) {
            text = String(decoding: bytes, as: UTF8.self)
            guard bytes.contains(where: { $0 >= 0x80 }) else {
                count = bytes.count
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
        let bytes = Array(text.utf8)
        var lines: [Line] = []
        var start = 0
        var place = 0
        while place < bytes.count {
            let length = Self.lineBreak(in: bytes[place...])
            if length > 0 {
                lines.append(Line(bytes[start..<place]))
                start = place + length
            }
            place += max(1, length)
        }
        lines.append(Line(bytes[start...]))
        self.lines = lines
    }

    /// How many bytes the line break is long that the bytes begin with; 0 where they begin with none.
    ///
    /// The line breaks of YAML are LF, CR, both as one, U+0085, U+2028 and U+2029. None is ever a part of a longer character, so
    /// they can be looked for byte by byte, which is many times faster.
    private static func lineBreak(in bytes: ArraySlice<UInt8>) -> Int {
        switch bytes.first {
        case 0x0A: 1
        case 0x0D: bytes.dropFirst().first == 0x0A ? 2 : 1
        case 0xC2: bytes.dropFirst().first == 0x85 ? 2 : 0
        case 0xE2: bytes.starts(with: [0xE2, 0x80, 0xA8]) || bytes.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
        default: 0
        }
    }

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
