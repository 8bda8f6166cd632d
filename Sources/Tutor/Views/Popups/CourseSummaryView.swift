import TerminalUI
import Workshop

/// What was learnt, the guesses' score, the time of each step, and what to do next.
enum CourseSummaryView {
    static func content(_ state: TutorState, columns: Int) -> PaneContent {
        let summary = CourseSummary(state.course, state.progress)
        var content = PaneContent()
        content.add(summary.headline, summary.isComplete ? .pass : .strong, columns: columns)
        for line in [summary.score, summary.time].compactMap({ $0 }) { content.add(line, columns: columns) }
        content.gap()
        content.add(summary.isComplete ? "What you have learnt" : "What you have learnt so far", .heading, columns: columns)
        let learnt = summary.steps.filter { $0.state == .done }
        if learnt.isEmpty { content.add("No step is done yet.", .dim, columns: columns, indent: 1) }
        for step in learnt { add(step, &content, columns: columns) }
        let others = summary.steps.filter { $0.state != .done }
        if !others.isEmpty {
            content.gap()
            content.add("Still to come", .heading, columns: columns)
        }
        for step in others {
            content.add("\(step.number)  \(step.title)  (\(step.state.word))", .dim, columns: columns, indent: 1, hanging: 4)
        }
        content.gap()
        content.add("What to do next", .heading, columns: columns)
        for advice in summary.advice + [CourseSummary.keeping] {
            content.add(StyledLine([Span("- ", .accent), Span(advice.replacing("`", with: ""))]), columns: columns, indent: 1, hanging: 2)
        }
        content.gap()
        content.add("Enter or Esc closes.", .dim, columns: columns)
        return content
    }

    private static func add(_ step: CourseSummary.Step, _ content: inout PaneContent, columns: Int) {
        content.add(StyledLine("\(step.number)  \(step.title)", .strong), columns: columns, indent: 1, hanging: 4)
        if !step.goal.isEmpty { content.add(step.goal, columns: columns, indent: 4) }
        content.add(step.facts, .dim, columns: columns, indent: 4)
    }
}
