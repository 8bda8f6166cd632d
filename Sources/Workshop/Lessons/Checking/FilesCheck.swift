import Pact

/// What a lesson's files give when they are run: the start is not done, the solution is, and every wrong answer is refused for its
/// own reason.
struct FilesCheck: Sendable {
    let lesson: Lesson
    let transport: any HTTPTransport
    let now: @Sendable () -> Instant

    func problems() async -> [CourseProblem] {
        var problems = await startProblems()
        let played = await StepPlay(lesson, over: transport, now: now).played(lesson.solution, script: lesson.script)
        let solution = played.outcome
        if !solution.isDone { problems.append(problem("solution", .solutionNotDone(reasons: solution.shortcomings))) }
        let quoted = QuotedOutputCheck(lesson: lesson, solution: solution, reports: played.reports) { await run($0, clock: $1) }
        problems += await quoted.problems()
        problems += await changeProblems(lesson.solution.merging(solution.written) { $1 })
        for wrong in lesson.wrongAnswers {
            if let kind = await wrongAnswerProblem(wrong) { problems.append(problem("wrong/\(wrong.id)", kind)) }
        }
        return problems
    }

    private func run(_ files: StepFiles, clock: ClockSetting = .real) async -> StepOutcome {
        await StepPlay(lesson, over: transport, now: now).played(files, clock: clock).outcome
    }

    private func problem(_ path: String, _ kind: CourseProblemKind) -> CourseProblem {
        CourseProblem(folder: lesson.folder, path: path, kind: kind)
    }

    private func startProblems() async -> [CourseProblem] {
        // Orders alone must not do it: something is left to be edited.
        let outcome = await StepPlay(lesson, over: transport, now: now).played(lesson.start, script: lesson.script).outcome
        var problems = outcome.problems.map { problem("start/" + $0.location.path, .startDoesNotParse($0)) }
        if outcome.isDone { problems.append(problem("start", .startIsDone)) }
        if let pact = StepReading(lesson.start).pactTest, pact.isUsable, let written = pact.value?.pact {
            let path = StepFileName.pacts + written.fileName
            let isOld = lesson.files.contains { $0.path == path && $0.isOld }
            if let text = lesson.start[path], (text != written.text) != isOld {
                problems.append(problem("start/" + path, isOld ? .pactFileIsNew : .pactFileDiffers))
            }
        }
        return problems
    }

    private func changeProblems(_ files: StepFiles) async -> [CourseProblem] {
        var problems: [CourseProblem] = []
        for change in lesson.changes {
            let report = await StepRunner.tryChange(change, in: lesson, files: files, over: transport, now: now)
            let passing = report.items.filter { $0.result == .ok }.count
            if passing != change.passing {
                problems.append(problem(LessonReader.fileName, .changeDiffers(id: change.id, passing: passing, expected: change.passing)))
            }
        }
        return problems
    }

    private func wrongAnswerProblem(_ wrong: WrongAnswer) async -> CourseProblemKind? {
        let base = wrong.base == .start ? lesson.start : lesson.solution
        let files = base.merging(wrong.files) { $1 }
        guard files != base || wrong.clock.isMoved || wrong.script != nil else { return .wrongAnswerUnchanged(id: wrong.id) }
        let script = wrong.script ?? (wrong.base == .start ? [] : lesson.script)
        let played = await StepPlay(lesson, over: transport, now: now).played(files, script: script, clock: wrong.clock)
        let outcome = played.outcome
        if outcome.isDone { return .wrongAnswerAccepted(id: wrong.id) }
        // What an order is told at once was told before the run.
        let recognised = wrong.betrayal == .order ? played.reports.last?.recognised : outcome.recognised
        guard let found = recognised else {
            return .wrongAnswerNotRecognised(
                id: wrong.id, saw: outcome.signs + (played.reports.last?.facts ?? []).map { "order's fact \($0)" })
        }
        return found.id == wrong.id ? nil : .wrongAnswerTakenFor(id: wrong.id, other: found.id)
    }
}

extension StepOutcome {
    /// Why a step is not done, in sentences.
    fileprivate var shortcomings: [String] {
        problems.map(\.sentenceWithPlace) + tasks.filter { $0.isNeeded && !$0.isDone }.map { "\($0.id): \($0.reason ?? "does not hold.")" }
            + runs.filter { !$0.isAsAnnounced }.map { "\($0.kind.rawValue) did not give what is announced." }
    }

    /// What a mistake could be betrayed by.
    fileprivate var signs: [String] {
        let wrong = tasks.filter(\.isNeeded).compactMap { task in
            task.samples.first { !$0.holds }.map { ($0.isAccepted ? "accepts " : "refuses ") + $0.id }
        }
        let red = runs.filter { !$0.isAsAnnounced && $0.wasRun }.map { "run \($0.kind.rawValue)" }
        let facts = runs.flatMap { $0.facts + $0.items.flatMap(\.facts) } + tasks.flatMap(\.facts) + problems.map(\.kind.code)
        return wrong + red + (problems.isEmpty ? [] : ["parse"]) + facts.map { "fact \($0)" }
    }
}
