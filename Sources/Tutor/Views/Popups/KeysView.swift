import TerminalUI

/// All keys by what one wants to do; those that do nothing now are dim.
enum KeysView {
    static func content(_ state: TutorState, filter: String, selected: Int, columns: Int) -> PaneContent {
        var content = PaneContent()
        content.add(StyledLine([Span("filter: ", .dim), Span(filter.isEmpty ? "(type to filter)" : filter, .strong)]), columns: columns)
        let rows = state.keyRows(matching: filter)
        if rows.isEmpty { content.add("No key and no command does that.", .dim, columns: columns) }
        var group: KeyGroup?
        var below = state
        below.popup = nil
        let context = below.keyContext
        for (index, row) in rows.enumerated() {
            if row.group != group {
                group = row.group
                content.add(row.group.rawValue, .heading, columns: columns)
            }
            let entry = self.rows(of: row, works: row.works(in: context, below), columns: columns)
            content.addEntry(entry, isSelected: index == selected, columns: columns)
        }
        return content
    }

    private static let labelWidth = 17

    private static func rows(of row: KeyListRow, works: Bool, columns: Int) -> [StyledLine] {
        let label = row.label
        let padding = String(repeating: " ", count: max(1, labelWidth - label.count))
        let does = StyledLine(row.does, works ? .text : .dim).wrapped(to: max(8, columns - 1 - labelWidth))
        return does.enumerated().map { number, row in
            guard number == 0 else { return StyledLine([Span(String(repeating: " ", count: 1 + labelWidth))] + row.spans) }
            return StyledLine([Span(" " + label, works ? .footerKey : .dim), Span(padding)] + row.spans)
        }
    }
}

extension KeyListRow {
    /// True when it does something where the list was opened.
    fileprivate func works(in context: KeyContext, _ state: TutorState) -> Bool {
        switch self {
        case .key(let binding): binding.contexts.contains(context) && state.unavailability(of: binding.command) == nil
        case .line: true
        }
    }
}
