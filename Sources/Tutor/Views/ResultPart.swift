import Workshop

/// A part of a result, by its 0-based place among the outcome's runs or tasks.
enum ResultPart: Equatable {
    case run(Int)
    case task(Int)

    /// What wants attention comes first: runs that failed, tasks that are open, and then the rest.
    static func order(_ outcome: StepOutcome, showsTasks: Bool) -> [ResultPart] {
        let tasks = showsTasks ? outcome.tasks.indices.filter { outcome.tasks[$0].isNeeded } : []
        let open = tasks.filter { !outcome.tasks[$0].isDone }.map(ResultPart.task)
        let done = tasks.filter { outcome.tasks[$0].isDone }.map(ResultPart.task)
        let runs = outcome.runs.indices.map(ResultPart.run)
        let allPassed = outcome.problems.isEmpty && outcome.runs.allSatisfy { $0.result == .passed }
        return allPassed ? open + runs + done : runs + open + done
    }
}
