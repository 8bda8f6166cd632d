extension StepOutcome {
    /// The outcome with the tasks marked as done that are answered or tried and never run: questions, and the provider's changes.
    public func marking(_ progress: StepProgress, of lesson: Lesson) -> StepOutcome {
        var outcome = self
        for index in outcome.tasks.indices {
            let id = outcome.tasks[index].id
            switch lesson.tasks.first(where: { $0.id == id })?.check {
            case .question: outcome.tasks[index].isDone = progress.answers[id] != nil
            case .changes: outcome.tasks[index].isDone = lesson.changes.allSatisfy { progress.changes[$0.id] != nil }
            default: continue
            }
        }
        return outcome
    }
}
