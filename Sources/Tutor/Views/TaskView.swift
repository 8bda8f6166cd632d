import TerminalUI
import Workshop

/// What is to be done in the step, how far it is, and the hint that was asked for.
enum TaskView {
    static func title(_ state: TutorState) -> StyledLine {
        if state.isDone { return StyledLine("DONE", .pass) }
        let needed = state.lesson.tasks.filter(\.isNeeded)
        let done = needed.filter { isDone($0, state) }.count
        return needed.isEmpty ? StyledLine() : StyledLine("\(done)/\(needed.count)", .dim)
    }

    static func content(_ state: TutorState, columns: Int) -> PaneContent {
        var content = PaneContent()
        let comesDoneFirst = state.isDone && columns >= 50 && state.current.outcome != nil
        if comesDoneFirst { addDone(state, &content, columns: columns) }
        if let hint = state.current.hint {
            content.add(hint.sentence, .accent, columns: columns)
            content.gap()
        }
        if columns < 50 {
            content.add(state.lesson.summary, columns: columns)
            content.gap()
            for (number, task) in state.lesson.tasks.enumerated() {
                content.add(line(number, task, state), columns: columns, hanging: 4)
            }
        } else if state.current.outcome == nil {
            content.add(state.lesson.summary, columns: columns)
            addTasksInRows(state, &content, columns: columns)
        } else {
            // The pane is low: once something ran, what is open is worth more in it than the text.
            addTasksInRows(state, &content, columns: columns)
            content.add(state.lesson.summary, columns: columns)
        }
        if state.isDone, !comesDoneFirst { addDone(state, &content, columns: columns) }
        content.gap()
        content.add("\(state.lesson.side.hat)  \(state.lesson.minutes) min", .dim, columns: columns)
        content.add("Goal: \(state.lesson.goal)", .dim, columns: columns)
        addSteps(state, &content, columns: columns)
        return content
    }

    /// Short tasks share a row, as long as they fit; after a run those that are open come first.
    private static func addTasksInRows(_ state: TutorState, _ content: inout PaneContent, columns: Int) {
        var row = StyledLine()
        let tasks = Array(state.lesson.tasks.enumerated())
        let open = tasks.filter { state.current.outcome != nil && !isDone($0.element, state) }
        for (number, task) in open + tasks.filter({ task in !open.contains { $0.offset == task.offset } }) {
            let next = line(number, task, state)
            if row.width > 0, row.width + 4 + next.width > columns {
                content.add(row, columns: columns, hanging: 4)
                row = next
            } else {
                if row.width > 0 { row.append("    ") }
                row.spans += next.spans
            }
        }
        if row.width > 0 { content.add(row, columns: columns, hanging: 4) }
    }

    private static func line(_ number: Int, _ task: LessonTask, _ state: TutorState) -> StyledLine {
        let done = isDone(task, state)
        return StyledLine([
            Span(done ? "[x] " : "[ ] ", done ? .pass : .text), Span("Task \(number + 1)  ", .dim), Span(task.title),
        ])
    }

    static func isDone(_ task: LessonTask, _ state: TutorState) -> Bool {
        switch task.check {
        case .question: return state.record.answers[task.id] != nil
        case .changes: return !state.lesson.changes.isEmpty && state.lesson.changes.allSatisfy { state.record.changes[$0.id] != nil }
        case .clock: return state.record.clockTasks.contains(task.id)
        default: break
        }
        // A run with the clock moved says nothing about the tasks: they stand as the last other run left them.
        if let outcome = state.current.outcome, !outcome.clock.isMoved,
            let report = outcome.tasks.first(where: { $0.id == task.id })
        {
            return report.isDone
        }
        if state.isDone { return true }
        return state.current.tasksStanding?.contains(task.id) ?? (state.record.lastRun?.tasksDone.contains(task.id) == true)
    }

    private static func addDone(_ state: TutorState, _ content: inout PaneContent, columns: Int) {
        content.gap()
        let isLast = !state.course.lessons.contains { $0.number > state.lesson.number }
        let next =
            isLast
            ? "That was the last step there is. Everything you wrote stays in your folder; l goes back to any step."
            : "n goes on to step \(state.lesson.number + 1)."
        content.add("DONE. " + next, .pass, columns: columns)
    }

    private static func addSteps(_ state: TutorState, _ content: inout PaneContent, columns: Int) {
        content.gap()
        for lesson in state.course.lessons {
            let isHere = lesson.number == state.lesson.number
            let line = "\(isHere ? ">" : " ") \(StepsView.mark(of: state.progress[lesson.folder].state)) \(lesson.number) \(lesson.title)"
            content.lines.append(StyledLine(line, isHere ? .strong : .dim).cut(to: columns))
        }
    }
}
