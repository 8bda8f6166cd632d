import Pact

/// Something a walkthrough needs to be run for its scenes.
public enum WalkRequest: Sendable, Hashable {
    /// All runs of a step with its checks.
    case step(Int, WalkRun)
    /// The provider's wishes of a step, each tried on the solution's contract.
    case changes(step: Int)

    /// 1-based.
    public var step: Int {
        switch self {
        case .step(let step, _), .changes(let step): step
        }
    }
}

/// What came of a request.
public enum WalkResult: Sendable, Equatable {
    case outcome(StepOutcome)
    /// By the change's identifier: the verification with that change made.
    case changes([String: RunReport])
}

extension WalkRequest {
    /// What a scene of a step needs; `nil` where the lesson says it all.
    public init?(_ scene: WalkScene, step: Int) {
        switch scene {
        case .order: self = .step(step, WalkRun())
        case .run(_, let run), .difference(_, let run), .traffic(_, let run), .samples(_, let run): self = .step(step, run)
        case .providerChanges: self = .changes(step: step)
        case .file, .change, .question: return nil
        }
    }

    /// Runs it for real, over the same transport as the learner's own runs and on files of the course alone.
    public func perform(
        on lesson: Lesson, over transport: any HTTPTransport, now: @escaping @Sendable () -> Instant
    ) async -> WalkResult {
        switch self {
        case .step(_, let run):
            let clock = run.clock
            let time: @Sendable () -> Instant = { clock ?? now() }
            let files = run.files == .start ? lesson.start : lesson.solution
            let script = run.files == .start ? [] : lesson.script
            let played = await StepPlay(lesson, over: transport, now: time).played(files, script: script)
            var outcome = played.outcome
            outcome.orders = played.reports
            return .outcome(outcome)
        case .changes:
            var reports: [String: RunReport] = [:]
            for change in lesson.changes {
                reports[change.id] = await StepRunner.tryChange(change, in: lesson, files: lesson.solution, over: transport, now: now)
            }
            return .changes(reports)
        }
    }
}
