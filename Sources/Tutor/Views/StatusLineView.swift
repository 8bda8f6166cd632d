import TerminalUI

/// The line above the keys: a message, or what is saved, which attempt it is and what the last run changed.
enum StatusLineView {
    static func draw(_ state: TutorState, in rect: Rect, on screen: inout Screen) {
        if let search = state.current.currentFile?.buffer.search {
            let how = search.found ? (search.wrapped ? "  (from the other end)" : "") : "  not found"
            screen.put(" search: \(search.query)\(how)", row: rect.row, column: rect.column, .strong, within: rect)
            return
        }
        if let message = state.message {
            screen.put(StyledLine(" " + message, .strong).cut(to: rect.columns), row: rect.row, column: rect.column, within: rect)
            return
        }
        let right = change(state)
        let left = StyledLine(" " + facts(state).joined(separator: "  "), .dim)
        let room = rect.columns - right.width - 2
        screen.put(left.cut(to: max(0, room)), row: rect.row, column: rect.column, within: rect)
        screen.put(right, row: rect.row, column: rect.endColumn - right.width - 1, within: rect)
    }

    private static func facts(_ state: TutorState) -> [String] {
        var facts: [String] = []
        if let file = state.current.currentFile {
            if let failure = file.saveFailure {
                facts.append("NOT SAVED: \(failure)")
            } else if file.buffer.isModified {
                facts.append("not saved yet")
            } else if let time = file.savedAt {
                facts.append("saved \(time)")
            }
        }
        let attempts = state.record.attempts
        if attempts > 0 { facts.append("attempt \(attempts)") }
        if let guess = state.record.prediction, let question = state.lesson.prediction, question.options.indices.contains(guess) {
            facts.append(question.options[guess].isRight ? "guess right" : "guess wrong")
        }
        return facts
    }

    /// What the last run changed.
    private static func change(_ state: TutorState) -> StyledLine {
        if state.current.run != nil { return StyledLine("running ...", .warning) }
        guard let outcome = state.current.outcome else { return StyledLine() }
        let now = StyledLine([Span(outcome.summary, outcome.role)])
        guard let before = state.current.summaryBefore, before != outcome.summary else { return now }
        return StyledLine([Span("before: \(before) -> now: ", .dim)] + now.spans)
    }
}
