import Pact

/// What is kept of a step's last run, so that hints and lists can speak of it later.
public struct LastRun: Sendable, Equatable {
    public var verdict: StepOutcome.Verdict
    public var isDone: Bool
    /// What went wrong, most telling first: see `StepOutcome.trouble`.
    public var trouble: [String]
    /// Identifiers of the tasks that held.
    public var tasksDone: [String]
    /// Items of the runs that failed.
    public var failures: Int
    /// When it ended.
    public var at: Instant

    public init(
        verdict: StepOutcome.Verdict, isDone: Bool, trouble: [String] = [], tasksDone: [String] = [], failures: Int = 0,
        at: Instant
    ) {
        self.verdict = verdict
        self.isDone = isDone
        self.trouble = trouble
        self.tasksDone = tasksDone
        self.failures = failures
        self.at = at
    }

    public init(_ outcome: StepOutcome, at: Instant) {
        self.init(
            verdict: outcome.verdict, isDone: outcome.isDone, trouble: outcome.trouble,
            tasksDone: outcome.tasks.filter(\.isDone).map(\.id),
            failures: outcome.runs.flatMap(\.items).filter { $0.result == .error }.count, at: at)
    }
}
