import Workshop

extension TutorState {
    /// The provider team's wishes, each to be guessed and tried.
    mutating func showChanges() {
        guard !lesson.changes.isEmpty else { return }
        current.resultView = .changes
        current.scroll[.result] = 0
        focus(on: .result)
    }

    mutating func openSelectedChange() {
        guard lesson.changes.indices.contains(current.selectedChange) else { return }
        open(.change(id: lesson.changes[current.selectedChange].id))
    }

    mutating func tryChange(_ id: String, guessesGreen: Bool) {
        current.trials[id] = guessesGreen
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
    }
}
