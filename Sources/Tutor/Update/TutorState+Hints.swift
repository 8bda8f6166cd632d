import Workshop

extension TutorState {
    mutating func askForHint() {
        current.hint = HintChooser(lesson).ask(&record, at: troubleAtHand)
        focus(on: .task)
        current.scroll[.task] = 0
    }

    /// What went wrong, beginning with what is selected: the sample, else the run of the item behind the mistake that was recognised.
    var troubleAtHand: [String] {
        let trouble = record.lastRun?.trouble ?? []
        guard let outcome = current.outcome, focus == .result, let target = selectedTarget else { return trouble }
        switch target {
        case .sample(let task, let id):
            let isWrong = outcome.tasks.first { $0.id == task }?.samples.contains { $0.id == id && !$0.holds } == true
            return isWrong ? [id] + trouble : trouble
        case .item(let run, _) where outcome.runs.indices.contains(run) && !outcome.runs[run].isAsAnnounced:
            let known = outcome.recognised.map { [$0.id] } ?? []
            return known + [outcome.runs[run].kind.rawValue] + trouble
        default: return trouble
        }
    }

    /// How many stages of the hint that fits now are open, and how many there are.
    var hintStages: (opened: Int, of: Int)? {
        guard let hint = HintChooser(lesson).hint(for: troubleAtHand) else { return nil }
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
