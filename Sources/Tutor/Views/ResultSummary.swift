import Pact
import TerminalUI
import Workshop

/// The result pane after a run: warnings, stage line, verdict, items, tasks and the tables of samples.
enum ResultSummary {
    static func content(_ state: TutorState, columns: Int) -> PaneContent {
        var content = PaneContent()
        if state.current.run != nil {
            content.add("running \(state.lesson.runs.map(\.name).joined(separator: ", ")) ...", .warning, columns: columns)
            content.add("r starts it anew; everything else goes on meanwhile.", .dim, columns: columns)
            return content
        }
        guard let outcome = state.current.outcome else {
            addInvitation(state, &content, columns: columns)
            return content
        }
        let warnings = outcome.allWarnings
        for warning in warnings.prefix(2) { content.lines.append(StyledLine("WARN  " + warning, .warning).cut(to: columns)) }
        if warnings.count > 2 { content.add("WARN  and \(warnings.count - 2) more: at the end of this pane", .warning, columns: columns) }
        content.add(StageLine.line(outcome, lesson: state.lesson, heldBefore: state.current.heldBefore), columns: columns, hanging: 2)
        VerdictLines.add(state, outcome, &content, columns: columns)
        let rows = ResultRows(state: state, outcome: outcome, columns: columns)
        rows.add(to: &content)
        for warning in warnings { content.add("WARN  " + warning, .warning, columns: columns, hanging: 6) }
        return content
    }

    /// What can be selected, in the order of the pane.
    static func targets(of outcome: StepOutcome, _ session: StepSession) -> [ResultTarget] {
        var targets = outcome.problems.indices.map(ResultTarget.problem)
        for (run, report) in outcome.runs.enumerated() {
            targets += report.items.indices.map { .item(run: run, item: $0) }
        }
        guard session.heldBefore == nil else { return targets }
        for task in outcome.tasks where !task.samples.isEmpty {
            targets.append(.fold(task: task.id))
            guard session.openFolds.contains(task.id) else { continue }
            targets += task.samples.map { .sample(task: task.id, id: $0.id) }
        }
        return targets
    }

    private static func addInvitation(_ state: TutorState, _ content: inout PaneContent, columns: Int) {
        let runs = state.lesson.runs.map(\.name)
        let what = runs.isEmpty ? "checks the step" : "runs: " + runs.joined(separator: ", then ")
        let before = state.record.lastRun.map { "The last run in this step gave \($0.verdict.rawValue)." } ?? "Nothing has run yet."
        content.add("\(before) r \(what).", columns: columns)
    }
}
