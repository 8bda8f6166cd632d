import TerminalUI
import Workshop

/// The attempts of the step, or two of them side by side.
enum AttemptsView {
    static func title(_ state: TutorState, _ list: AttemptsList) -> String {
        guard let comparison = list.comparison else { return "Attempts" }
        return "\(state.name(of: comparison.from)) and \(state.name(of: comparison.to))"
    }

    static func content(_ state: TutorState, _ list: AttemptsList, columns: Int) -> PaneContent {
        if let comparison = list.comparison { return AttemptComparison.content(state, comparison, columns: columns) }
        var content = PaneContent()
        if state.current.log == nil { content.add("Earlier attempts are still being read.", .dim, columns: columns) }
        let width = summaryWidth(state, columns: columns)
        for (index, row) in state.attemptRows.enumerated() {
            let line = line(row, state, list, summaryWidth: width).cut(to: columns)
            content.addEntry([line], isSelected: index == list.selected, columns: columns)
        }
        content.gap()
        content.add("Enter opens, Space marks, d compares, b brings back: what you have is kept first.", .dim, columns: columns)
        return content
    }

    /// The columns of what came of each attempt: the longest sets them, as long as what changed has room behind it.
    private static func summaryWidth(_ state: TutorState, columns: Int) -> Int {
        let numbers = state.attemptRows.compactMap { if case .attempt(let number) = $0 { number } else { nil } }
        let longest = numbers.compactMap { state.current.log?[$0]?.summary.count }.max() ?? 0
        return max(17, min(longest, columns - 37))
    }

    private static func line(
        _ row: AttemptsList.Row, _ state: TutorState, _ list: AttemptsList, summaryWidth: Int
    ) -> StyledLine {
        var line = StyledLine(list.marked == row ? " *" : "  ", .accent)
        switch row {
        case .now: line.append(padded("   now", to: 21 + summaryWidth))
        case .start: line.append("   as the step began")
        case .solution: line.append("   the solution")
        case .attempt(let number):
            guard let attempt = state.current.log?[number] else { return line }
            line.append(padded("\(number)", to: 4, atEnd: false) + "  " + attempt.localTime.dropFirst(5).prefix(11) + "  ")
            line.append(padded(attempt.summary, to: summaryWidth), role(of: attempt))
            let lost = state.current.log?.lost(of: attempt).count ?? 0
            if lost > 0 { line.append(" \(lost) LOST", .warning) }
        }
        if let change = list.changes[row] { line.append(" " + change, .dim) }
        return line
    }

    private static func padded(_ text: String, to width: Int, atEnd: Bool = true) -> String {
        let blanks = String(repeating: " ", count: max(0, width - text.count))
        return atEnd ? text + blanks : blanks + text
    }

    private static func role(of attempt: Attempt) -> Role {
        guard let result = attempt.result else { return .dim }
        if result.problems > 0 { return .problem }
        return switch result.verdict {
        case .pass: .pass
        case .expectedFail: .expectedFail
        case .fail: .fail
        }
    }
}
