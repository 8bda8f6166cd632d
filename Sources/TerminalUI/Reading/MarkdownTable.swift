/// A table set in columns; where it is too wide its widest columns give way and their cells wrap.
struct MarkdownTable {
    let header: [StyledLine]
    let rows: [[StyledLine]]
    private static let gap = 2
    private static let narrowest = 4

    func lines(width: Int) -> [StyledLine] {
        let widths = columnWidths(width: width)
        var result = row(header.map(Self.strong), widths)
        let ruler = widths.reduce(0, +) + Self.gap * max(0, widths.count - 1)
        result.append(StyledLine(String(repeating: "─", count: min(width, ruler)), .dim))
        for cells in rows { result += row(cells, widths) }
        return result.map { $0.cut(to: width) }
    }

    private static func strong(_ cell: StyledLine) -> StyledLine {
        StyledLine(cell.spans.map { Span($0.text, $0.style.role == .text ? Style(.strong) : $0.style) })
    }

    private func columnWidths(width: Int) -> [Int] {
        var widths = header.map(\.width)
        for cells in rows {
            for (column, cell) in cells.enumerated() where widths.indices.contains(column) {
                widths[column] = max(widths[column], cell.width)
            }
        }
        let room = width - Self.gap * max(0, widths.count - 1)
        while widths.reduce(0, +) > room, let widest = widths.max(), widest > Self.narrowest, let column = widths.firstIndex(of: widest) {
            widths[column] -= 1
        }
        return widths
    }

    private func row(_ cells: [StyledLine], _ widths: [Int]) -> [StyledLine] {
        let columns = widths.enumerated().map { column, width in
            cells.indices.contains(column) ? cells[column].wrapped(to: width) : [StyledLine()]
        }
        let height = columns.map(\.count).max() ?? 0
        return (0..<height).map { place in
            var line = StyledLine()
            for (column, parts) in columns.enumerated() {
                let part = parts.indices.contains(place) ? parts[place] : StyledLine()
                line.spans += part.spans
                guard column < columns.count - 1, widths.indices.contains(column) else { continue }
                line.append(String(repeating: " ", count: max(0, widths[column] - part.width) + Self.gap))
            }
            return line
        }
    }
}
