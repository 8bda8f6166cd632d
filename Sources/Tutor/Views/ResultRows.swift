import Pact
import TerminalUI
import Workshop

/// The rows of a result below its verdict; the selected one is marked.
struct ResultRows {
    let state: TutorState
    let outcome: StepOutcome
    let columns: Int
    private let selected: ResultTarget?

    init(state: TutorState, outcome: StepOutcome, columns: Int) {
        self.state = state
        self.outcome = outcome
        self.columns = columns
        selected = state.focus == .result ? state.selectedTarget : nil
    }

    func add(to content: inout PaneContent) {
        for (index, problem) in outcome.problems.enumerated() {
            addEntry(ItemLines.problem(problem, columns: columns), .problem(index), &content)
        }
        for part in ResultPart.order(outcome, showsTasks: state.current.heldBefore == nil) {
            switch part {
            case .run(let run) where outcome.runs.indices.contains(run): add(outcome.runs[run], run, &content)
            case .task(let index) where outcome.tasks.indices.contains(index): add(outcome.tasks[index], index, &content)
            default: break
            }
        }
    }

    private func add(_ report: RunReport, _ run: Int, _ content: inout PaneContent) {
        if outcome.runs.count > 1, !report.items.isEmpty || report.note != nil {
            content.add(report.kind.name, .heading, columns: columns)
        }
        // What is wrong with a run as a whole stands above lines that may all have passed.
        if let note = report.note { content.add(note, report.items.isEmpty ? .text : .warning, columns: columns, indent: 1) }
        for (item, entry) in report.items.enumerated() {
            addEntry(
                ItemLines.item(entry, guess: guess(about: entry, number: item, in: report), columns: columns), .item(run: run, item: item),
                &content)
        }
        if state.current.showsWhy, let whole = report.explanation { WhyLines.add([whole], &content, columns: columns, indent: 4) }
        if case .environment(let sentence) = report.result { content.add(sentence, .warning, columns: columns, indent: 1) }
    }

    private func guess(about item: RunItem, number: Int, in report: RunReport) -> LineGuess? {
        guard state.current.showsGuesses else { return nil }
        let line = OutcomeLine(run: report.kind, title: item.title, given: item.providerStates.map(\.name))
        return state.record.guess(about: item, of: report.kind, place: report.items.prefix(number).filter(line.isAbout).count)
    }

    private func add(_ task: TaskReport, _ number: Int, _ content: inout PaneContent) {
        var line = StyledLine([
            Span(task.isDone ? "[x] " : "[ ] ", task.isDone ? .pass : .text), Span("Task \(number + 1)  \(task.title)"),
        ])
        if let reason = reason(of: task), !task.isDone { line.append("  \(reason)", .fail) }
        content.add(line, columns: columns, indent: 1, hanging: 4)
        for remark in task.remarks where task.isDone {
            content.add("Passes; and you may like to know: \(remark)", .dim, columns: columns, indent: 5)
        }
        guard !task.samples.isEmpty else { return }
        addEntry(
            SampleLines.fold(task, name: tableName(of: task), isOpen: state.current.openFolds.contains(task.id), columns: columns),
            .fold(task: task.id), &content)
        guard state.current.openFolds.contains(task.id) else { return }
        content.lines.append(SampleLines.heading(columns: columns))
        for sample in task.samples {
            addEntry([SampleLines.row(sample, columns: columns)], .sample(task: task.id, id: sample.id), &content)
            if state.current.explained == "\(task.id)/\(sample.id)" {
                let start = content.lines.count
                SampleLines.explain(sample, &content, columns: columns)
                if let selection = content.selection { content.selection = min(start, selection.lowerBound)..<content.lines.count }
            }
        }
    }

    /// Why a task is open, without what the note of a run says already.
    private func reason(of task: TaskReport) -> String? {
        outcome.runs.compactMap(\.note).reduce(task.reason) { reason, note in
            guard let reason, reason.hasSuffix(note) else { return reason }
            let rest = reason.dropLast(note.count)
            return rest.isEmpty ? nil : String(rest.last == " " ? rest.dropLast() : rest)
        }
    }

    /// What the table is about, by the way the task is judged.
    private func tableName(of task: TaskReport) -> String {
        switch state.lesson.tasks.first(where: { $0.id == task.id })?.check {
        case .calls: "your client sends ..."
        case .clients: "your unit tests let through ..."
        case .providers: "your verification tells apart ..."
        case .states: "your handlers bring about ..."
        case .answers: "your service lets in ..."
        case .filter: "your filter makes of a request ..."
        case .broker: "your selectors choose ..."
        default: "your contract says to ..."
        }
    }

    private func addEntry(_ rows: [StyledLine], _ target: ResultTarget, _ content: inout PaneContent) {
        content.addEntry(rows, isSelected: target == selected, columns: columns)
        guard target == selected, state.current.showsWhy, let start = content.selection?.lowerBound else { return }
        WhyLines.add(state.explanations(of: target, in: outcome), &content, columns: columns, indent: 4)
        content.selection = start..<content.lines.count
    }
}
