import Workshop

extension TutorState {
    mutating func askForHint() {
        current.hint = HintChooser(lesson).ask(&record)
        focus(on: .task)
        current.scroll[.task] = 0
    }

    /// How many stages of the hint that fits now are open, and how many there are.
    var hintStages: (opened: Int, of: Int)? {
        guard let hint = HintChooser(lesson).hint(for: record.lastRun?.trouble ?? []) else { return nil }
        return (min(record.hints[hint.key] ?? 0, hint.stages.count), hint.stages.count)
    }

    /// Asks twice before the step is done, unless it was shown already.
    mutating func askForSolution() {
        guard isDone || current.hasSeenSolution else {
            show(.question(SafetyQuestion(subject: .solution(isSure: false))))
            return
        }
        showSolution()
    }

    /// An answer to the first or the second question.
    mutating func decideOnSolution(isSure: Bool, shows: Bool) {
        guard shows else { return say("The solution stays hidden; h gives a hint.") }
        guard isSure else { return show(.question(SafetyQuestion(subject: .solution(isSure: true)))) }
        showSolution()
    }

    private mutating func showSolution() {
        current.hasSeenSolution = true
        show(.solution(scroll: 0))
    }
}
