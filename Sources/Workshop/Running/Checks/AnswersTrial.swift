import Pact

/// The learner's provider, judged by whom it lets in at the check's own time of day.
struct AnswersTrial: Sendable {
    let context: RunContext
    let check: AnswersCheck

    func report(of task: LessonTask) throws -> TaskReport {
        let service = try StepReading.need(context.reading.service, StepFileName.service)
        let verdicts = check.samples.map { sample in
            // A provider of its own for each, so that none sees what another left.
            verdict(sample, SampleProvider(service, now: { check.clock }).response(to: sample.request))
        }
        let wrong = verdicts.first { !$0.holds }
        return TaskReport(
            id: task.id, title: task.title, isDone: wrong == nil, reason: wrong.flatMap { reason($0) }, samples: verdicts)
    }

    private func verdict(_ sample: AnswerSample, _ response: HTTPResponse) -> SampleVerdict {
        let fits = response.status == sample.status
        return SampleVerdict(
            id: sample.id, what: sample.what, text: sample.request.text + "\n\nat " + check.clock.shortISO8601,
            should: sample.isLetIn ? .accept : .reject, isAccepted: fits == sample.isLetIn,
            reasons: fits ? [] : ["It should be answered with \(sample.status), and was with \(response.status)."])
    }

    private func reason(_ verdict: SampleVerdict) -> String {
        let end = verdict.reasons.first.map { " " + $0 } ?? ""
        return verdict.should == .reject
            ? "The service lets in \(verdict.id) (\(verdict.what)), and must turn it away." + end
            : "The service turns away \(verdict.id) (\(verdict.what)), and must let it in." + end
    }
}
