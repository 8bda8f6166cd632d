import Workshop

extension TutorState {
    /// The provider team's wishes, each to be guessed and tried.
    mutating func showChanges() {
        guard !lesson.changes.isEmpty else { return }
        current.resultView = .changes
        current.hasJustTried = false
        current.scroll[.result] = 0
        focus(on: .result)
    }

    /// Enter among the wishes: asks for a guess at the selected one; after a trial goes on to the next, or back when all are tried.
    mutating func enterInChanges() {
        guard current.hasJustTried else {
            openSelectedChange()
            return
        }
        current.hasJustTried = false
        if let next = nextUntriedChange {
            current.selectedChange = next
            openSelectedChange()
        } else {
            current.resultView = .summary
            current.scroll[.result] = 0
        }
    }

    /// What Enter does among the wishes, in a word or two.
    var enterInChangesName: String {
        guard current.hasJustTried else { return "guess and try" }
        return nextUntriedChange == nil ? "back to the result" : "next wish"
    }

    /// The first wish behind the selected one, or else of all, that was not tried yet.
    private var nextUntriedChange: Int? {
        let untried = lesson.changes.indices.filter {
            record.changes[lesson.changes[$0].id] == nil && current.trials[lesson.changes[$0].id] == nil
        }
        return untried.first { $0 > current.selectedChange } ?? untried.first
    }

    private mutating func openSelectedChange() {
        guard lesson.changes.indices.contains(current.selectedChange) else { return }
        open(.change(id: lesson.changes[current.selectedChange].id))
    }

    mutating func tryChange(_ id: String, guessesGreen: Bool) {
        current.trials[id] = guessesGreen
        current.hasJustTried = true
        current.failedTrials[id] = nil
        current.resultView = .changes
        saveAll()
        emit(.tryChange(id: id, step: lesson.number, files: current.texts))
    }

    mutating func triedChange(_ id: String, step: Int, passing: Int) {
        guard let lesson = course.lessons.first(where: { $0.number == step }), let guess = steps[step]?.trials[id] else { return }
        progress[lesson.folder].changes[id] = ChangeTrial(guessedGreen: guess, passing: passing)
        steps[step]?.trials[id] = nil
    }

    mutating func couldNotTryChange(_ id: String, step: Int, reason: String) {
        steps[step]?.trials[id] = nil
        steps[step]?.failedTrials[id] = reason
        steps[step]?.hasJustTried = false
    }
}
