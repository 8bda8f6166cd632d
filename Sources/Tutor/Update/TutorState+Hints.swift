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

    mutating func askForSolution() {
        guard isDone || current.askedForSolution else {
            current.askedForSolution = true
            show(.question(SafetyQuestion(subject: .solution)))
            return
        }
        show(.solution(scroll: 0))
    }
}
