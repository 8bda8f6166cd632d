import Pact

/// The learner's verification pointed at other providers: one that gives the same answer for each asks the wrong server.
struct ProvidersTrial: Sendable {
    let context: RunContext
    let samples: [ProviderSample]

    func report(of task: LessonTask) async throws -> TaskReport {
        var verdicts: [SampleVerdict] = []
        for sample in samples {
            try Task.checkCancellation()
            verdicts.append(await verdict(sample))
        }
        let wrong = verdicts.first { !$0.holds }
        let reason = wrong.map { "With a provider that \($0.what): \($0.reasons.first ?? "the verification gave something else.")" }
        return TaskReport(id: task.id, title: task.title, isDone: wrong == nil, reason: reason, samples: verdicts)
    }

    private func verdict(_ sample: ProviderSample) async -> SampleVerdict {
        let other = sample.serviceYAML.map { [StepFileName.service: $0] } ?? [:]
        let context = context.with(other).at(ClockSetting(everybody: sample.clock))
        let report = await Runs(context: context).run(.verify).report
        let passing = report.items.filter { $0.result == .ok }.count
        let failing = report.items.count - passing
        let fits = passing == sample.passing && failing == sample.failing
        let found: String
        switch report.result {
        case .passed, .failed: found = report.note ?? "\(passing) of \(passing + failing) passed."
        case let .notRun(because): found = "The verification did not run: \(because)."
        case let .environment(sentence): found = sentence
        }
        return SampleVerdict(
            id: sample.id, what: sample.what, text: "\(sample.passing) pass, \(sample.failing) fail", should: .accept, isAccepted: fits,
            reasons: fits ? [] : ["\(sample.passing) of \(sample.passing + sample.failing) should pass. \(found)"])
    }
}
