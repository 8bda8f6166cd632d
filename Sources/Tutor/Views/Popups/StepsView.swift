import TerminalUI
import Workshop

/// The steps of the course with their states and times, narrowed by what is typed.
enum StepsView {
    static func content(_ state: TutorState, _ list: StepList, columns: Int) -> PaneContent {
        var content = PaneContent()
        content.lines.append(filterLine(list).cut(to: columns))
        let rows = list.rows(state.course, state.progress)
        if rows.isEmpty { content.add("No step fits. Backspace takes a letter back, Tab shows others.", .dim, columns: columns) }
        for (index, row) in rows.enumerated() {
            let line =
                switch row {
                case .lesson(let lesson): self.line(lesson, state, columns: columns)
                case .summary: StyledLine(" What you have learnt, your guesses and your time", .accent).cut(to: columns)
                }
            content.addEntry([line], isSelected: index == list.selected, columns: columns)
        }
        content.gap()
        content.add("Enter goes there, Tab: all, open or done, Esc closes.", .dim, columns: columns)
        return content
    }

    private static func filterLine(_ list: StepList) -> StyledLine {
        var line = StyledLine([Span("filter: ", .dim), Span(list.filter.isEmpty ? "(type to filter)" : list.filter, .strong), Span("   ")])
        for show in StepList.Show.allCases {
            line.append(show == list.show ? "[\(show.rawValue)]" : " \(show.rawValue) ", show == list.show ? .accent : .dim)
        }
        return line
    }

    private static func line(_ lesson: Lesson, _ state: TutorState, columns: Int) -> StyledLine {
        let record = state.progress[lesson.folder]
        var right = StyledLine(record.state.word, record.state == .done ? .pass : .dim)
        if lesson.number == state.lesson.number { right.append(" here", .accent) }
        if record.seconds >= 30 {
            right.append("  \(CourseSummary.duration(record.seconds))", .dim)
        } else if !lesson.isOnlyTitle {
            right.append("  \(lesson.minutes) min", .dim)
        }
        let number = (lesson.number < 10 ? " " : "") + String(lesson.number)
        var line = StyledLine(" \(mark(of: record.state)) \(number)  \(lesson.title)").cut(to: max(8, columns - right.width - 1))
        line.append(String(repeating: " ", count: max(1, columns - line.width - right.width)))
        line.spans += right.spans
        return line
    }

    static func mark(of state: StepState) -> String {
        switch state {
        case .new: "[ ]"
        case .started: "[.]"
        case .done: "[x]"
        case .filled: "[-]"
        }
    }
}
