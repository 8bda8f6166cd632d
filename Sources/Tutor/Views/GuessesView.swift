import TerminalUI
import Workshop

/// The lines of the outcome, to be marked before they run.
enum GuessesView {
    static func content(_ state: TutorState, columns: Int) -> PaneContent {
        guard let guessing = state.openGuesses else { return PaneContent() }
        var content = PaneContent()
        content.add("What will each line give? Right: it passes. Left: it fails.", .strong, columns: columns)
        let kinds = Set(guessing.lines.map(\.run))
        var last: RunKind?
        for (index, line) in guessing.lines.enumerated() {
            if kinds.count > 1, line.run != last { content.add(line.run.name, .heading, columns: columns) }
            last = line.run
            let mark = guessing.marks.indices.contains(index) ? guessing.marks[index] : nil
            content.addEntry([row(line, mark, index, columns: columns)], isSelected: index == guessing.selected, columns: columns)
        }
        return content
    }

    private static func row(_ line: OutcomeLine, _ mark: Bool?, _ index: Int, columns: Int) -> StyledLine {
        var row = StyledLine(" \(index + 1)  ")
        switch mark {
        case nil: row.append("[    ]", .dim)
        case true?: row.append("[pass]", .strong)
        case false?: row.append("[fail]", .strong)
        }
        row.append("  " + line.title)
        if !line.given.isEmpty { row.append("  given " + line.given.map { "\"\($0)\"" }.joined(separator: ", "), .dim) }
        return row.cut(to: columns)
    }
}
