import Pact

/// The learner's unit tests, judged by the clients that they let through.
struct ClientsTrial: Sendable {
    let context: RunContext
    let samples: [ClientSample]

    func report(of task: LessonTask) async throws -> TaskReport {
        var verdicts: [SampleVerdict] = []
        for sample in samples {
            try Task.checkCancellation()
            verdicts.append(try await verdict(sample))
        }
        let wrong = verdicts.first { !$0.holds }
        return TaskReport(id: task.id, title: task.title, isDone: wrong == nil, reason: wrong.map(Self.reason), samples: verdicts)
    }

    private func verdict(_ sample: ClientSample) async throws -> SampleVerdict {
        let client = try StepReading.need(ClientFile.read(path: sample.id, text: sample.clientYAML), sample.id)
        let report = try await UnitRun(context: context).report(
            with: client, dropsAnswers: sample.dropsAnswers, leavingOut: sample.shouldPass ? [] : given)
        let red = report.items.filter { $0.result == .error }
        return SampleVerdict(
            id: sample.id, what: sample.what, text: client.text, should: sample.shouldPass ? .accept : .reject,
            isAccepted: report.result == .passed, reasons: red.compactMap(\.failure) + [report.note].compactMap { $0 })
    }

    /// The tests that the step brings along: a broken client that only they stop was not stopped by the learner.
    private var given: [UnitTest] {
        let start = StepReading(context.lesson.start).unitTests?.value?.tests ?? []
        let mine = context.reading.unitTests?.value?.tests ?? []
        return mine.allSatisfy { test in start.contains { $0.isSameTest(as: test) } } ? [] : start
    }

    private static func reason(_ verdict: SampleVerdict) -> String {
        switch verdict.should {
        case .reject: "Your tests also pass with a broken client, \(verdict.id): \(verdict.what)."
        case .accept, .remark:
            "Your tests are red with a client that is right, \(verdict.id): \(verdict.what)."
                + (verdict.reasons.first.map { " \($0)" } ?? "")
        }
    }
}

extension ClientFile {
    /// The client's operations, a line each, and the headers it sends.
    fileprivate var text: String {
        let lines = operations.map { "\($0.name)(\($0.parameters.joined(separator: ", "))): \($0.request.text)" }
        return (lines + headers.map { "\($0.name): \($0.value)" }).joined(separator: "\n")
    }
}
