/// Whether a run with the clock moved gave the green that a task asks for.
struct ClockTrial: Sendable {
    let check: ClockCheck
    let context: RunContext
    let runs: [RunReport]
    /// The tasks judged before: where one of them does not hold, the clock is not what turned the run green.
    let others: [TaskReport]

    func report(of task: LessonTask) -> TaskReport {
        let report = TaskReport(id: task.id, title: task.title, isDone: false, isNeeded: false)
        guard context.clock.isMoved, let run = runs.first(where: { $0.kind == check.run }), run.wasRun else { return report }
        var judged = report
        let passing = run.items.filter { $0.result == .ok }.count
        let isGreen = passing == run.items.count && passing == check.passing
        let open = others.first { $0.isNeeded && !$0.samples.isEmpty && !$0.isDone }
        judged.isDone = isGreen && open == nil
        if !isGreen {
            judged.reason = "With the provider's clock at \(context.providerNow().iso8601) \(passing) of \(run.items.count) pass."
        } else if let open {
            judged.reason = "Green, and not by the clock: \"\(open.title)\" comes first."
        }
        return judged
    }
}
