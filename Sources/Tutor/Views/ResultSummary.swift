import Pact
import TerminalUI
import Workshop

/// The result pane after a run: warnings, stage line, verdict, items, tasks and the tables of samples.
enum ResultSummary {
    static func content(_ state: TutorState, columns: Int) -> PaneContent {
        var content = PaneContent()
        MockLines.add(state, &content, columns: columns)
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
        if let mistake = outcome.recognised { content.add(mistake.says, .accent, columns: columns) }
        addFirst(of: warnings, &content, columns: columns)
        content.add(StageLine.line(outcome, lesson: state.lesson, heldBefore: state.current.heldBefore), columns: columns, hanging: 2)
        VerdictLines.add(state, outcome, &content, columns: columns)
        let rows = ResultRows(state: state, outcome: outcome, columns: columns)
        rows.add(to: &content)
        if !outcome.isDone { VerdictLines.addGuess(state, &content, columns: columns) }
        for warning in warnings where state.current.showsWhy || !content.lines.contains(StyledLine("WARN  " + warning, .warning)) {
            content.add("WARN  " + warning, .warning, columns: columns, hanging: 6)
            if state.current.showsWhy { WhyLines.add([.ofWarning(warning)], &content, columns: columns, indent: 6) }
        }
        return content
    }

    /// Warnings stand above the results in one row; all of them, and whole, at the end.
    private static func addFirst(of warnings: [String], _ content: inout PaneContent, columns: Int) {
        guard let first = warnings.first else { return }
        let more = warnings.count > 1 ? "  (and \(warnings.count - 1) more, below)" : "  (below)"
        let line = StyledLine("WARN  " + first, .warning)
        guard line.width > columns || warnings.count > 1 else {
            content.lines.append(line)
            return
        }
        content.lines.append(StyledLine([Span(line.cut(to: columns - more.count).text + more, .warning)]))
    }

    /// What can be selected, in the order of the pane.
    static func targets(of outcome: StepOutcome, _ session: StepSession) -> [ResultTarget] {
        outcome.problems.indices.map(ResultTarget.problem)
            + ResultPart.order(outcome, showsTasks: session.heldBefore == nil).flatMap { part -> [ResultTarget] in
                switch part {
                case .run(let run):
                    guard outcome.runs.indices.contains(run) else { return [] }
                    return outcome.runs[run].items.indices.map { .item(run: run, item: $0) }
                case .task(let index):
                    guard outcome.tasks.indices.contains(index) else { return [] }
                    return targets(of: outcome.tasks[index], session)
                }
            }
    }

    /// Which of the targets is looked at first: what nobody announced comes before what was, and a failure before a task that is open.
    static func first(of targets: [ResultTarget], in outcome: StepOutcome) -> Int {
        targets.firstIndex { $0.isFailure(in: outcome) && !$0.isAnnounced(in: outcome) }
            ?? targets.firstIndex { $0.isWrongTable(in: outcome) } ?? targets.firstIndex { $0.isFailure(in: outcome) } ?? 0
    }

    private static func targets(of task: TaskReport, _ session: StepSession) -> [ResultTarget] {
        guard task.isNeeded, !task.samples.isEmpty else { return [] }
        let fold = ResultTarget.fold(task: task.id)
        return session.openFolds.contains(task.id) ? [fold] + task.samples.map { .sample(task: task.id, id: $0.id) } : [fold]
    }

    private static func addInvitation(_ state: TutorState, _ content: inout PaneContent, columns: Int) {
        let runs = state.lesson.runs.map(\.name)
        let what = runs.isEmpty ? "checks the step" : "runs: " + runs.joined(separator: ", then ")
        let before = state.record.lastRun.map { "The last run in this step gave \($0.verdict.rawValue)." } ?? "Nothing has run yet."
        content.add("\(before) r \(what).", columns: columns)
    }
}
