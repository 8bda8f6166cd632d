import TerminalUI

/// All keys by what one wants to do; those that do nothing now are dim.
enum KeysView {
    static func content(_ state: TutorState, filter: String, selected: Int, columns: Int) -> PaneContent {
        var content = PaneContent()
        content.add(StyledLine([Span("filter: ", .dim), Span(filter.isEmpty ? "(type to filter)" : filter, .strong)]), columns: columns)
        let rows = state.keyRows(matching: filter)
        if rows.isEmpty { content.add("No key does that.", .dim, columns: columns) }
        var group: KeyGroup?
        var below = state
        below.popup = nil
        let context = below.keyContext
        for (index, binding) in rows.enumerated() {
            if binding.group != group {
                group = binding.group
                content.add(binding.group.rawValue, .heading, columns: columns)
            }
            let works = binding.contexts.contains(context) && below.unavailability(of: binding.command) == nil
            let entry = self.rows(of: binding, works: works, columns: columns)
            content.addEntry(entry, isSelected: index == selected, columns: columns)
        }
        return content
    }

    private static let labelWidth = 17

    private static func rows(of binding: KeyBinding, works: Bool, columns: Int) -> [StyledLine] {
        let label = binding.label == "n/p" ? "n" : binding.label == "</>" ? ">" : binding.label
        let padding = String(repeating: " ", count: max(1, labelWidth - label.count))
        let does = StyledLine(binding.does, works ? .text : .dim).wrapped(to: max(8, columns - 1 - labelWidth))
        return does.enumerated().map { number, row in
            guard number == 0 else { return StyledLine([Span(String(repeating: " ", count: 1 + labelWidth))] + row.spans) }
            return StyledLine([Span(" " + label, works ? .footerKey : .dim), Span(padding)] + row.spans)
        }
    }
}
