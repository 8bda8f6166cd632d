extension StepOutcome {
    /// The outcome with the tasks marked as done that are answered or tried and not part of each run: questions, the
    /// provider's changes, and runs with the clock moved.
    public func marking(_ progress: StepProgress, of lesson: Lesson) -> StepOutcome {
        var outcome = self
        for index in outcome.tasks.indices {
            let id = outcome.tasks[index].id
            switch lesson.tasks.first(where: { $0.id == id })?.check {
            case .question: outcome.tasks[index].isDone = progress.answers[id] != nil
            case .changes: outcome.tasks[index].isDone = lesson.changes.allSatisfy { progress.changes[$0.id] != nil }
            case .clock where progress.clockTasks.contains(id):
                outcome.tasks[index].isDone = true
                outcome.tasks[index].reason = nil
            default: continue
            }
        }
        return outcome
    }
}
