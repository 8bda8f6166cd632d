import TerminalUI
import Workshop

/// The steps of the course and their states.
enum StepsView {
    static func content(_ state: TutorState, selected: Int, columns: Int) -> PaneContent {
        var content = PaneContent()
        for (index, lesson) in state.course.lessons.enumerated() {
            let record = state.progress[lesson.folder]
            var line = StyledLine(" \(mark(of: record.state)) \(lesson.number)  \(lesson.title)")
            line.append("  \(word(for: record.state))", record.state == .done ? .pass : .dim)
            if lesson.number == state.lesson.number { line.append("  here", .accent) }
            content.addEntry([line.cut(to: columns)], isSelected: index == selected, columns: columns)
        }
        content.gap()
        content.add("Enter goes there, Esc closes.", .dim, columns: columns)
        return content
    }

    static func mark(of state: StepState) -> String {
        switch state {
        case .new: "[ ]"
        case .started: "[.]"
        case .done: "[x]"
        case .filled: "[-]"
        }
    }

    private static func word(for state: StepState) -> String {
        switch state {
        case .new: "new"
        case .started: "started"
        case .done: "done"
        case .filled: "filled in"
        }
    }
}
