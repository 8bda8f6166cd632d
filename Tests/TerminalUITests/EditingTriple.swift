import Testing

@testable import TerminalUI

/// A text with the cursor drawn in as `|`.
struct DrawnText: CustomStringConvertible {
    var buffer: TextBuffer

    init(_ drawn: String) {
        let lines = drawn.split(separator: "\n", omittingEmptySubsequences: false)
        var position = TextPosition()
        for (number, line) in lines.enumerated() {
            if let bar = line.firstIndex(of: "|") {
                position = TextPosition(line: number, character: line.distance(from: line.startIndex, to: bar))
            }
        }
        buffer = TextBuffer(drawn.replacing("|", with: ""))
        buffer.move(to: position)
    }

    var description: String {
        var lines = buffer.lines
        let line = lines[buffer.cursor.line]
        lines[buffer.cursor.line] = line.prefix(buffer.cursor.character) + "|" + line.dropFirst(buffer.cursor.character)
        return lines.joined(separator: "\n") + (buffer.endsWithLineEnd ? "\n" : "")
    }

    /// The text after some keys, given in notation.
    static func after(_ keys: String, in drawn: String) throws -> String {
        var text = DrawnText(drawn)
        for key in try Key.keys(keys) { text.buffer.apply(key) }
        return text.description
    }
}
