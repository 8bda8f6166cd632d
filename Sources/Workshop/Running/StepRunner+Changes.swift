import Pact

extension StepRunner {
    /// Tries one of the provider's changes on the learner's contract: the step's verification against a provider that made it.
    ///
    /// The contract is what the learner's pact test says now, whether it has been run or not. A change breaks nobody when every item
    /// of the report passes.
    public static func tryChange(
        _ change: ProviderChange, in lesson: Lesson, files: StepFiles, over transport: any HTTPTransport,
        now: @escaping @Sendable () -> Instant
    ) async -> RunReport {
        let context = RunContext(lesson: lesson, files: files, transport: transport, now: now)
        var written: StepFiles = [:]
        if let test = context.reading.pactTest, test.isUsable, let pact = test.value?.pact {
            written[StepFileName.pacts + pact.fileName] = pact.text
        }
        return await Runs(context: context.with(written), edit: change.edit).run(.verify).report
    }
}
