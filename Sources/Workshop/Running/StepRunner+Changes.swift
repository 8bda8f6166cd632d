import Pact

extension StepRunner {
    /// Tries one of the provider's changes on the learner's contract: the step's verification against a provider that made it.
    ///
    /// The pact is the one among `files`. The report counts: a change breaks nobody when every item passes.
    public static func tryChange(
        _ change: ProviderChange, in lesson: Lesson, files: StepFiles, over transport: any HTTPTransport,
        now: @escaping @Sendable () -> Instant
    ) async -> RunReport {
        guard let edit = AnswerEdit(change.edit) else {
            return RunReport(kind: .verify, result: .notRun(because: "the change \(change.id) cannot be read"))
        }
        let context = RunContext(lesson: lesson, files: files, transport: transport, now: now, providerNow: now)
        return await Runs(context: context, edit: edit).run(.verify).report
    }
}
