import Pact
import TerminalUI

/// Lines with remarks beside them, in 80 columns.
enum AnnotatedLines {
    static let width = 80
    /// Where remarks begin, if the line leaves room.
    private static let remarkColumn = 44
    private static let mark = "<- "

    /// The line with its remark beside it; below it where there is no room.
    static func lines(_ text: String, remark: String?) -> [String] {
        guard let remark, !remark.isEmpty else { return [text] }
        let length = columns(text)
        let start = max(remarkColumn, length + 2)
        let whole = mark + remark
        if start + columns(whole) <= width {
            return [text + String(repeating: " ", count: start - length) + whole]
        }
        let indentation = min(text.prefix { $0 == " " }.count + 2, remarkColumn)
        return [text, String(repeating: " ", count: indentation) + whole]
    }

    /// A line cut where it is too wide, at a blank where there is one near; what follows is indented a little more than the line.
    static func wrapped(_ line: String) -> [String] {
        guard columns(line) > width else { return [line] }
        let indentation = String(repeating: " ", count: min(line.prefix { $0 == " " }.count + 4, width / 2))
        var rows: [String] = []
        var row = ""
        var used = 0
        for glyph in line {
            let taken = DisplayWidth.of(glyph)
            if used + taken > width {
                let (kept, rest) = split(row, after: rows.isEmpty ? 0 : indentation.count)
                rows.append(kept)
                row = indentation + rest
                used = columns(row)
            }
            row.append(glyph)
            used += taken
        }
        return rows + [row]
    }

    /// Parts a full row at its last blank, if one stands in the last third.
    private static func split(_ row: String, after start: Int) -> (String, String) {
        guard let blank = row.lastIndex(of: " "), row.distance(from: blank, to: row.endIndex) < width / 3,
            row.distance(from: row.startIndex, to: blank) > start
        else { return (row, "") }
        return (String(row[..<blank]), String(row[row.index(after: blank)...]))
    }

    private static func columns(_ text: String) -> Int {
        text.reduce(0) { $0 + DisplayWidth.of($1) }
    }
}
