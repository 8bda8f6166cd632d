import Pact

/// Judges the tasks of a step, after its runs.
struct TaskChecks: Sendable {
    let context: RunContext
    let runs: [RunReport]

    /// The reports in the order of the tasks, and the request lines that left the client while its calls were tried.
    func reports() async -> (reports: [TaskReport], sent: [String]) {
        var reports: [TaskReport] = []
        var sent: [String] = []
        for task in context.lesson.tasks {
            do {
                try Task.checkCancellation()
                reports.append(try await report(of: task, after: reports, sent: &sent))
            } catch {
                reports.append(TaskReport(id: task.id, title: task.title, isDone: false, reason: Self.reason(for: error)))
            }
        }
        return (reports, sent)
    }

    private func report(of task: LessonTask, after judged: [TaskReport], sent: inout [String]) async throws -> TaskReport {
        switch task.check {
        case let .calls(samples):
            let trial = try await CallsTrial(context: context, samples: samples).tried()
            sent += trial.sent
            return trial.report(of: task)
        case let .clients(samples):
            return try await ClientsTrial(context: context, samples: samples).report(of: task)
        case let .contract(check):
            let file = try StepReading.need(context.reading.pactTest, StepFileName.pactTest)
            return ContractTrial(check: check, file: file).report(of: task)
        case let .runs(kinds):
            return RunsCheck(lesson: context.lesson, kinds: kinds, runs: runs).report(of: task)
        case let .providers(samples):
            return try await ProvidersTrial(context: context, samples: samples).report(of: task)
        case let .states(check):
            return try await StatesTrial(context: context, check: check).report(of: task)
        case let .answers(check):
            return try AnswersTrial(context: context, check: check).report(of: task)
        case let .filter(check):
            return try FilterTrial(context: context, check: check).report(of: task)
        case let .clock(check):
            return ClockTrial(check: check, context: context, runs: runs, others: judged).report(of: task)
        case let .broker(check):
            return try await BrokerTrial(context: context, check: check, runs: runs).report(of: task)
        case .question, .changes:
            return TaskReport(id: task.id, title: task.title, isDone: false, isNeeded: false)
        }
    }

    private static func reason(for error: any Error) -> String {
        switch error {
        case let obstacle as RunObstacle: "Not judged: \(obstacle.sentence)."
        case let error as TransportError: "Not judged: \(error.sentence)."
        default: "Not judged: \(RunObstacle.stopped.sentence)."
        }
    }
}
