import TerminalUI
import Workshop

/// The course's words, and one of them explained.
enum GlossaryView {
    static func list(_ state: TutorState, filter: String, selected: Int, near: [String], columns: Int) -> PaneContent {
        var content = PaneContent()
        content.add(StyledLine([Span("filter: ", .dim), Span(filter.isEmpty ? "(type to filter)" : filter, .strong)]), columns: columns)
        let rows = state.glossaryRows(filter, near: near)
        if rows.isEmpty { content.add("The glossary has no such word.", .dim, columns: columns) }
        let width = min(24, (rows.map(\.name.count).max() ?? 0) + 2)
        for (index, term) in rows.enumerated() {
            if filter.isEmpty, !near.isEmpty {
                if index == 0 { content.add("On this page", .heading, columns: columns) }
                if index == near.count { content.add("All other words", .heading, columns: columns) }
            }
            let padding = String(repeating: " ", count: max(1, width - term.name.count))
            let row = StyledLine([Span(" " + term.name, .strong), Span(padding), Span(term.says, .dim)]).cut(to: columns)
            content.addEntry([row], isSelected: index == selected, columns: columns)
        }
        return content
    }

    static func term(_ state: TutorState, _ name: String, selected: Int, columns: Int) -> PaneContent {
        var content = PaneContent()
        guard let term = state.course.glossary.term(name) else { return content }
        content.add(term.says, columns: columns)
        let others = term.also.filter { $0.lowercased() != term.name.lowercased() + "s" }
        if !others.isEmpty { content.add("Also: \(others.joined(separator: ", "))", .dim, columns: columns) }
        content.gap()
        for (index, choice) in state.termChoices(name).enumerated() {
            content.addEntry([row(choice).cut(to: columns)], isSelected: index == selected, columns: columns)
        }
        return content
    }

    private static func row(_ choice: TutorState.TermChoice) -> StyledLine {
        switch choice {
        case .term(let term): StyledLine([Span(" see also ", .dim), Span(term.name, .strong)])
        case .page(let step, let page, let title): StyledLine([Span(" step \(step), page \(page + 1)  ", .dim), Span(title, .strong)])
        }
    }
}
