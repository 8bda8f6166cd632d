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
            draw(message, in: rect, on: &screen)
            return
        }
        if let line = state.commandLine {
            screen.put(CommandLineView.hint(state, line).cut(to: rect.columns), row: rect.row, column: rect.column, within: rect)
            return
        }
        let facts = facts(state)
        let changes = changes(state)
        func width(_ count: Int) -> Int { self.line(facts.prefix(count)).width }
        // What happened before gives way first, then the facts from the last on; the first fact and the result stay.
        let right = changes.first { $0.width + width(min(1, facts.count)) + 2 < rect.columns } ?? changes.last ?? StyledLine()
        let room = rect.columns - right.width - 2
        let count = (0...facts.count).last { width($0) <= room } ?? 0
        let left = line(facts.prefix(max(1, count)))
        screen.put(left.cut(to: max(0, room)), row: rect.row, column: rect.column, within: rect)
        screen.put(right, row: rect.row, column: rect.endColumn - right.width - 1, within: rect)
    }

    /// A sentence that one row does not hold takes rows of the panes above as well.
    private static func draw(_ message: String, in rect: Rect, on screen: inout Screen) {
        let lines = StyledLine(message, .strong).wrapped(to: max(8, rect.columns - 2)).prefix(3)
        for (number, line) in lines.enumerated() {
            let row = Rect(row: rect.row - lines.count + 1 + number, column: rect.column, rows: 1, columns: rect.columns)
            screen.fill(row)
            screen.put(line, row: row.row, column: row.column + 1, within: row)
        }
    }

    private static func line(_ facts: ArraySlice<String>) -> StyledLine {
        StyledLine(facts.isEmpty ? "" : " " + facts.joined(separator: "  "), .dim)
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
        if let mock = state.mock { facts.append(mock.summary) }
        if let broker = state.brokerFact { facts.append(broker) }
        let attempts = state.record.attempts
        if attempts > 0 { facts.append("attempt \(attempts)") }
        if let guess = state.record.prediction, let question = state.lesson.prediction, question.options.indices.contains(guess) {
            facts.append(question.options[guess].isRight ? "guess right" : "guess wrong")
        }
        return facts
    }

    /// What the last run changed, and the same without what was before, where that is told.
    private static func changes(_ state: TutorState) -> [StyledLine] {
        if state.current.run != nil { return [StyledLine("running ...", .warning)] }
        guard let outcome = state.current.outcome else { return [] }
        let now = StyledLine([Span(outcome.summary, outcome.role)])
        guard let before = state.current.summaryBefore, before != outcome.summary else { return [now] }
        return [StyledLine([Span("before: \(before) -> now: ", .dim)] + now.spans), now]
    }
}
