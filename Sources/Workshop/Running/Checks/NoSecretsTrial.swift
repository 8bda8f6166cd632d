/// Whether a verification's file could be shown to anybody: nothing in it opens a broker.
struct NoSecretsTrial: Sendable {
    let context: RunContext

    func report(of task: LessonTask) throws -> TaskReport {
        let file = try StepReading.need(context.reading.verification, StepFileName.verification)
        var report = TaskReport(id: task.id, title: task.title, isDone: true)
        if file.broker?.password != nil {
            report.isDone = false
            report.reason =
                "A password stands in \(StepFileName.verification), for everybody who sees the repository. This step logs in with a "
                + "token, which comes from PACT_BROKER_TOKEN: take username and password out."
            report.facts = ["passwordInFile"]
        } else if file.broker == nil {
            report.isDone = false
            report.reason = "This verification names no broker."
            report.facts = ["noBrokerInFile"]
        }
        return report
    }
}
