import Workshop

/// A part of a result, by its 0-based place among the outcome's runs or tasks.
enum ResultPart: Equatable {
    case run(Int)
    case task(Int)

    /// What wants attention comes first: runs that failed, tasks that are open, and then the rest. A run with the clock moved says
    /// nothing about the tasks.
    static func order(_ outcome: StepOutcome, showsTasks: Bool) -> [ResultPart] {
        let tasks = showsTasks && !outcome.clock.isMoved ? outcome.tasks.indices.filter { outcome.tasks[$0].isNeeded } : []
        let failed = outcome.runs.indices.filter { outcome.runs[$0].result != .passed }.map(ResultPart.run)
        let open = tasks.filter { !outcome.tasks[$0].isDone }.map(ResultPart.task)
        let passed = outcome.runs.indices.filter { outcome.runs[$0].result == .passed }.map(ResultPart.run)
        let done = tasks.filter { outcome.tasks[$0].isDone }.map(ResultPart.task)
        return failed + open + passed + done
    }
}
