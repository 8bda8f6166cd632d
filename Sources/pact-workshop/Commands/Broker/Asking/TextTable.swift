import Pact
import TerminalUI

/// Rows under headings, in columns as wide as their widest cell.
struct TextTable {
    var headings: [String]
    var rows: [[String]]

    /// The lines, with nothing in them that could do a terminal harm.
    var lines: [String] {
        let all = ([headings] + rows).map { $0.map(\.visible) }
        let widths = headings.indices.map { column in all.map { Self.width(of: $0, column) }.max() ?? 0 }
        let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "-|-")
        var lines = all.map { row in Self.line(row, widths) }
        lines.insert(rule, at: min(1, lines.count))
        return lines
    }

    private static func width(of row: [String], _ column: Int) -> Int {
        row.indices.contains(column) ? VisibleText.width(of: row[column]) : 0
    }

    private static func line(_ row: [String], _ widths: [Int]) -> String {
        let cells = zip(row, widths).map { cell, width in
            cell + String(repeating: " ", count: max(0, width - VisibleText.width(of: cell)))
        }
        var line = cells.joined(separator: " | ")
        while line.last == " " { line.removeLast() }
        return line
    }
}
