import TerminalUI
import Workshop

/// The first words to a result: what it means, and the guess beside it.
enum VerdictLines {
    static func add(_ state: TutorState, _ outcome: StepOutcome, _ content: inout PaneContent, columns: Int) {
        if ClockLines.addVerdict(outcome, to: &content, columns: columns) { return }
        if state.current.heldBefore != nil {
            addHeld(state, outcome, &content, columns: columns)
        } else if outcome.verdict == .expectedFail {
            content.add("EXPECTED FAIL  This is the announced end.\(goesOn(state, outcome))", .expectedFail, columns: columns)
        } else if outcome.isGreenerThanAnnounced {
            content.add("Greener than announced: that is not it yet.", .fail, columns: columns)
        } else if outcome.isDone {
            content.add("PASS  Everything holds.\(goesOn(state, outcome))", .pass, columns: columns)
        } else if !outcome.problems.isEmpty {
            content.add("Nothing ran that needs a file with a problem; g goes to the line.", .problem, columns: columns)
        } else if outcome.runs.allSatisfy({ $0.result == .passed }), !outcome.runs.isEmpty {
            let open = outcome.tasks.count { $0.isNeeded && !$0.isDone }
            content.add("What ran passes; \(open > 1 ? "\(open) tasks are" : "a task is") still open:", .fail, columns: columns)
        }
        if outcome.isDone { addGuess(state, &content, columns: columns) }
    }

    private static func addHeld(_ state: TutorState, _ outcome: StepOutcome, _ content: inout PaneContent, columns: Int) {
        guard state.isPredictionDue, let next = state.current.heldBefore else { return }
        content.add("So far it passes. Before the \(next.name) runs: Enter, your guess.", .accent, columns: columns)
    }

    private static func goesOn(_ state: TutorState, _ outcome: StepOutcome) -> String {
        guard outcome.isDone else { return "" }
        return state.course.lessons.contains { $0.number > state.lesson.number }
            ? " DONE: n goes on." : " DONE: that was the last step there is."
    }

    /// The guess beside the result; while the step is open it stands below, since other things help more.
    static func addGuess(_ state: TutorState, _ content: inout PaneContent, columns: Int) {
        let lines = state.record.lineScore
        if lines.of > 0, state.current.heldBefore == nil {
            let role: Role = lines.hits == lines.of ? .pass : .warning
            content.add(
                StyledLine([Span("Line by line: ", .dim), Span("\(lines.hits) of \(lines.of) predicted right", role)]), columns: columns)
        }
        guard state.current.heldBefore == nil, let question = state.lesson.prediction, let guess = state.record.prediction,
            question.options.indices.contains(guess)
        else { return }
        let option = question.options[guess]
        let line = StyledLine([
            Span("Your guess: ", .dim), Span(option.text, .dim),
            Span(option.isRight ? "  (right)" : "  (not so)", option.isRight ? .pass : .warning),
        ])
        content.add(line, columns: columns, hanging: 2)
    }
}
