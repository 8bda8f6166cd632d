import Pact

/// Runs a step's checks on the learner's files: real servers through the transport, everything told as data.
public enum StepRunner {
    /// Runs everything a step asks for, in its order, and judges what came of it.
    ///
    /// Cancelling the task ends the run soon; what is given back then is only good for throwing away.
    ///
    /// - Parameters:
    ///   - files: the texts of the step's files by path, as the learner has them now.
    ///   - now: the real clock.
    ///   - clock: how the learner set the clocks. A run with one moved completes no task but those that ask for such a run.
    ///   - broker: the broker of steps that have one, with what was asked of it so far; without it their runs say that there is none.
    public static func run(
        _ lesson: Lesson, files: StepFiles, over transport: any HTTPTransport, now: @escaping @Sendable () -> Instant,
        clock: ClockSetting = .real, broker: StepBroker? = nil
    ) async -> StepOutcome {
        let context = RunContext(lesson: lesson, files: files, transport: transport, now: now, clock: clock, broker: broker)
        var written: StepFiles = [:]
        let runs = await runs(of: lesson, in: context, written: &written)
        let checks = TaskChecks(context: lesson.broker == nil ? context : context.with(written), runs: runs)
        let tasks = await checks.reports()
        return OutcomeJudge(lesson: lesson, context: context, runs: runs, tasks: tasks.reports, sent: tasks.sent).outcome(written: written)
    }

    private static func runs(of lesson: Lesson, in context: RunContext, written: inout StepFiles) async -> [RunReport] {
        var reports: [RunReport] = []
        for kind in lesson.runs {
            if let stopped = reports.first(where: { !$0.isAsAnnounced }), !lesson.keepsGoing {
                reports.append(RunReport(kind: kind, result: .notRun(because: stopped.kind.firstSentence)))
                continue
            }
            let ran = await Runs(context: context.with(written)).run(kind)
            written.merge(ran.written) { $1 }
            reports.append(Announcement(of: lesson, for: kind).judging(ran.report))
        }
        return reports
    }
}

extension RunKind {
    /// What the run is called: `pact test`.
    public var name: String {
        switch self {
        case .website: "website"
        case .unit: "unit tests"
        case .pact: "pact test"
        case .verify: "verification"
        }
    }

    /// Why a later run waits for this one: `pact test first`.
    var firstSentence: String { "\(name) first" }
}
