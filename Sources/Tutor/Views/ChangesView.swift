import TerminalUI
import Workshop

/// The provider team's wishes: the guess, and what the contract says to each.
enum ChangesView {
    static func content(_ state: TutorState, columns: Int) -> PaneContent {
        var content = PaneContent()
        content.add("The provider team asks. Up and Down choose a wish; Enter: your guess, then it is verified.", columns: columns)
        for (index, change) in state.lesson.changes.enumerated() {
            var rows = PaneContent()
            rows.add(line(change, state), columns: columns, indent: 1, hanging: 4)
            let isSelected = index == state.current.selectedChange
            content.addEntry(rows.lines, isSelected: isSelected, columns: columns)
            if isSelected { addReason(change, state, &content, columns: columns) }
        }
        if state.lesson.changes.allSatisfy({ state.record.changes[$0.id] != nil }) {
            content.gap()
            content.add("All are tried. Esc goes back to the result.", .pass, columns: columns)
        }
        return content
    }

    private static func line(_ change: ProviderChange, _ state: TutorState) -> StyledLine {
        let trial = state.record.changes[change.id]
        var line = StyledLine(trial == nil ? "[ ] " : "[x] ")
        line.append(change.text)
        if state.current.trials[change.id] != nil {
            line.append("  running ...", .warning)
        } else if let trial {
            let interactions = state.interactionCount
            let isGreen = interactions.map { trial.passing == $0 } ?? (trial.passing > 0)
            let count = interactions.map { " of \($0)" } ?? ""
            line.append("  \(isGreen ? "GREEN" : "RED") \(trial.passing)\(count)", isGreen ? .pass : .fail)
            if let guess = trial.guessedGreen {
                line.append("  you said \(guess ? "green" : "red")", guess == isGreen ? .pass : .warning)
            }
        }
        return line
    }

    private static func addReason(_ change: ProviderChange, _ state: TutorState, _ content: inout PaneContent, columns: Int) {
        if let reason = state.current.failedTrials[change.id] {
            content.add("Not tried: \(reason)", .warning, columns: columns, indent: 5)
        } else if state.record.changes[change.id] != nil {
            content.add(change.why, .dim, columns: columns, indent: 5)
        }
    }
}

extension TutorState {
    /// How many interactions the last verification had; `nil` where none ran.
    var interactionCount: Int? {
        current.outcome?.runs.first { $0.kind == .verify }.map(\.items.count).flatMap { $0 > 0 ? $0 : nil }
    }
}
