/// A file's text by lines, and the way from the YAML reader's columns, in Unicode scalars, to characters.
struct YAMLText: Sendable {
    let lines: [Substring]

    init(_ text: String) {
        lines = text.split(omittingEmptySubsequences: false) { Self.lineBreaks.contains($0) }
    }

    /// The line breaks of YAML. A carriage return and a line feed are one character.
    private static let lineBreaks: Set<Character> = ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]

    /// A 1-based line; empty where there is none.
    func line(_ number: Int) -> String {
        let index = number - 1
        return lines.indices.contains(index) ? String(lines[index]) : ""
    }

    /// A position from a 1-based line and a 1-based column in scalars, moved inside the text where it lies beyond it.
    func position(line: Int, scalarColumn: Int) -> SourcePosition {
        let line = min(max(line, 1), max(lines.count, 1))
        let text = self.line(line)
        let before = text.unicodeScalars.prefix(max(0, scalarColumn - 1))
        let column = text.distance(from: text.startIndex, to: before.endIndex) + 1
        return SourcePosition(line: line, column: min(max(column, 1), text.count + 1))
    }

    /// The last place of the text that holds something.
    var lastPosition: SourcePosition {
        let last = lines.lastIndex { line in line.contains { !$0.isWhitespace } } ?? 0
        return SourcePosition(line: last + 1, column: 1)
    }

    /// The text from a position to the end of its line.
    func rest(from position: SourcePosition) -> Substring {
        let index = position.line - 1
        guard lines.indices.contains(index) else { return "" }
        return lines[index].dropFirst(position.column - 1)
    }
}
