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
    var edit: ProviderChange.Edit?

    func run(_ kind: RunKind) async -> Ran {
        do {
            return try await carryOut(kind)
        } catch let obstacle as RunObstacle {
            return Ran(report: RunReport(kind: kind, result: .notRun(because: obstacle.sentence)))
        } catch let error as TransportError {
            let sentence = "The servers of this step could not be started: \(error.sentence)."
            return Ran(report: RunReport(kind: kind, result: .environment(sentence: sentence)))
        } catch is CancellationError {
            return Ran(report: RunReport(kind: kind, result: .notRun(because: RunObstacle.stopped.sentence)))
        } catch {
            return Ran(report: RunReport(kind: kind, result: .environment(sentence: "\(error)")))
        }
    }

    private func carryOut(_ kind: RunKind) async throws -> Ran {
        switch kind {
        case .website: return Ran(report: try await WebsiteRun(context: context).report().blamingTheEnvironment)
        case .unit: return Ran(report: try await UnitRun(context: context).report().blamingTheEnvironment)
        case .pact:
            var ran = try await PactRun(context: context).ran()
            ran.report = ran.report.blamingTheEnvironment
            return ran
        case .verify: return Ran(report: try await VerifyRun(context: context, edit: edit).report())
        }
    }
}

extension RunReport {
    /// The report as it is, unless a connection broke: then the learner's files are not to blame.
    fileprivate var blamingTheEnvironment: RunReport {
        guard let broken = items.first(where: { $0.facts.contains(CallResult.brokenFact) }) else { return self }
        var report = self
        report.result = .environment(sentence: broken.failure ?? "A connection broke.")
        return report
    }
}
