import Pact

/// Puts together what runs and checks gave: the verdict, what was recognised, what is warned of.
struct OutcomeJudge: Sendable {
    let lesson: Lesson
    let context: RunContext
    let runs: [RunReport]
    let tasks: [TaskReport]
    /// Request lines that left the client while its calls were tried.
    let sent: [String]

    func outcome(written: StepFiles) -> StepOutcome {
        let clock = MovedClock(lesson: lesson, setting: context.clock)
        let holds = runs.allSatisfy(\.isAsAnnounced) && tasks.allSatisfy { $0.isDone || !$0.isNeeded }
        let isDone = holds && !context.clock.isMoved
        let verdict: StepOutcome.Verdict = isDone ? (lesson.announced.isEmpty ? .pass : .expectedFail) : .fail
        let problems = context.reading.problems
        return StepOutcome(
            step: lesson.number, verdict: context.clock.isMoved ? clock.verdict(of: runs) : verdict, isDone: isDone,
            isGreenerThanAnnounced: !context.clock.isMoved && runs.contains { Announcement(of: lesson, for: $0.kind).isGreener($0) },
            runs: runs, tasks: clock.judging(tasks), warnings: warnings, problems: problems,
            recognised: isDone ? nil : recognised(problems), written: written,
            clock: context.clock, completedByClock: clock.completed(tasks))
    }

    private func recognised(_ problems: [FileProblem]) -> RecognisedMistake? {
        let exchanges = runs.flatMap(\.items).flatMap(\.exchanges).filter { $0.from == Exchange.website }
        return MistakeRecognition(
            lesson: lesson, files: context.files, runs: runs, tasks: tasks, problems: problems,
            sent: sent + exchanges.map(\.request.line), clock: context.clock, providerNow: context.providerNow(),
            orders: context.broker?.log.entries.map(\.text) ?? []
        ).mistake
    }

    private var warnings: [String] {
        var seen: Set<String> = []
        let all = context.reading.warnings.map(\.sentenceWithPlace) + runs.flatMap(\.warnings)
        return all.filter { seen.insert($0).inserted }
    }
}

extension HTTPRequest {
    /// Method and target: `GET /products/10`.
    var line: String { "\(method) \(target)" }
}

extension FileProblem {
    /// The place and what is wrong there, in one line.
    var sentenceWithPlace: String { "\(location.path), line \(location.position.line): \(sentence)" }
}
