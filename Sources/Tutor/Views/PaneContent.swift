import TerminalUI

/// What stands in a pane: rows of text, longer than the pane or not, and which of them are selected.
struct PaneContent: Equatable {
    var lines: [StyledLine] = []
    /// Rows of the selected entry, to be kept in view.
    var selection: Range<Int>?

    mutating func add(_ text: String, _ role: Role = .text, columns: Int, indent: Int = 0, hanging: Int = 0) {
        add(StyledLine(text, role), columns: columns, indent: indent, hanging: hanging)
    }

    /// Adds a line wrapped at words; the rows after the first stand `hanging` columns further in. Of several lines each keeps the blanks
    /// that it begins with.
    mutating func add(_ line: StyledLine, columns: Int, indent: Int = 0, hanging: Int = 0) {
        guard !line.text.contains("\n") else {
            for piece in line.splitAtLineFeeds {
                let blanks = min(piece.text.prefix { $0 == " " }.count, columns / 2)
                add(piece.dropping(columns: blanks), columns: columns, indent: indent + blanks, hanging: hanging)
            }
            return
        }
        add(piece: line, columns: columns, indent: indent, hanging: hanging)
    }

    private mutating func add(piece: StyledLine, columns: Int, indent: Int, hanging: Int) {
        let whole = piece.wrapped(to: max(8, columns - indent))
        let rows = whole.count == 1 || hanging == 0 ? whole : piece.wrapped(to: max(8, columns - indent - hanging))
        for (number, row) in rows.enumerated() {
            let margin = String(repeating: " ", count: indent + (number == 0 ? 0 : hanging))
            lines.append(margin.isEmpty ? row : StyledLine([Span(margin)] + row.spans))
        }
    }

    mutating func gap() {
        if let last = lines.last, !last.spans.isEmpty { lines.append(StyledLine()) }
    }

    /// Adds the rows of one entry of a list, marked where it is the selected one.
    mutating func addEntry(_ rows: [StyledLine], isSelected: Bool, columns: Int) {
        if isSelected {
            addSelected(rows, columns: columns)
        } else {
            lines += rows
        }
    }

    /// Adds rows and marks them as the selected entry: reverse video over the full width, `>` in front of the first.
    mutating func addSelected(_ rows: [StyledLine], columns: Int) {
        let start = lines.count
        for (number, row) in rows.enumerated() {
            let bare = row.dropping(columns: 1)
            var line = StyledLine([Span(number == 0 ? ">" : " ")] + bare.spans)
            let missing = columns - line.width
            if missing > 0 { line.append(String(repeating: " ", count: missing)) }
            lines.append(number == 0 ? line.selected : line)
        }
        selection = start..<lines.count
    }
}

extension StyledLine {
    /// The line cut at its line feeds.
    var splitAtLineFeeds: [StyledLine] {
        var result = [StyledLine()]
        for span in spans {
            for (number, part) in span.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if number > 0 { result.append(StyledLine()) }
                result[result.count - 1].append(String(part), span.style)
            }
        }
        return result
    }
}
