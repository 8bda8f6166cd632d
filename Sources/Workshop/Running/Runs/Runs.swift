import Pact

/// Carries out one run of a step, whatever stands in its way.
struct Runs: Sendable {
    /// What a run gave, and the files that it wrote.
    struct Ran: Sendable {
        var report: RunReport
        var written: StepFiles = [:]
    }

    let context: RunContext
    /// A change of the provider's answers that a verification is tried with.
    var edit: AnswerEdit?

    func run(_ kind: RunKind) async -> Ran {
        do {
            switch kind {
            case .website: return Ran(report: try await WebsiteRun(context: context).report())
            case .unit: return Ran(report: try await UnitRun(context: context).report())
            case .pact: return try await PactRun(context: context).ran()
            case .verify: return Ran(report: try await VerifyRun(context: context, edit: edit).report())
            }
        } catch let obstacle as RunObstacle {
            return Ran(report: RunReport(kind: kind, result: .notRun(because: obstacle.sentence)))
        } catch let error as TransportError {
            return Ran(report: RunReport(kind: kind, result: .environment(sentence: "The servers of this step could not be started: \(error.sentence).")))
        } catch is CancellationError {
            return Ran(report: RunReport(kind: kind, result: .notRun(because: RunObstacle.stopped.sentence)))
        } catch {
            return Ran(report: RunReport(kind: kind, result: .environment(sentence: "\(error)")))
        }
    }
}
