import TerminalUI

/// Cells in columns: `1.0.0 | 7e3d1a2 | verified`; where they do not fit, the widest columns are cut.
struct TableLines {
    var headings: [String]
    var rows: [[Span]]

    private static let gap = " | "

    /// The heading and the rows, each a line of at most so many columns.
    func lines(columns: Int) -> [StyledLine] {
        let cells = [headings.map { Span($0, .heading) }] + rows
        let widths = widths(of: cells, columns: columns)
        return cells.map { line($0, widths).cut(to: columns) }
    }

    /// True where no cell has to be cut.
    func fits(columns: Int) -> Bool {
        let cells = [headings.map { Span($0) }] + rows
        return natural(cells).reduce(0, +) + Self.gap.count * max(0, headings.count - 1) <= columns
    }

    private func natural(_ cells: [[Span]]) -> [Int] {
        headings.indices.map { column in
            cells.map { $0.indices.contains(column) ? VisibleText.width(of: $0[column].text) : 0 }.max() ?? 0
        }
    }

    private func widths(of cells: [[Span]], columns: Int) -> [Int] {
        var widths = natural(cells)
        var excess = widths.reduce(0, +) + Self.gap.count * max(0, widths.count - 1) - columns
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 4 {
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func line(_ cells: [Span], _ widths: [Int]) -> StyledLine {
        var line = StyledLine()
        for (column, width) in widths.enumerated() {
            if column > 0 { line.append(Self.gap, .dim) }
            let cell = StyledLine(cells.indices.contains(column) ? [cells[column]] : []).cut(to: width)
            line.spans += cell.spans
            let isLast = column == widths.count - 1
            if !isLast, cell.width < width { line.append(String(repeating: " ", count: width - cell.width)) }
        }
        return line
    }
}
