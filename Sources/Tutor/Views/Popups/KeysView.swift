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
            let row = line(binding, works: works).cut(to: columns)
            if index == selected {
                content.addSelected([row], columns: columns)
            } else {
                content.lines.append(row)
            }
        }
        return content
    }

    private static func line(_ binding: KeyBinding, works: Bool) -> StyledLine {
        let label = binding.label == "n/p" ? "n" : binding.label == "</>" ? ">" : binding.label
        let padding = String(repeating: " ", count: max(1, 22 - label.count))
        return StyledLine([
            Span(" " + label, works ? .footerKey : .dim), Span(padding), Span(binding.does, works ? .text : .dim),
        ])
    }
}
