import Pact
import PactBroker

/// What is in the step's broker, and what was asked of it.
struct BrokerTrial: Sendable {
    let context: RunContext
    let check: BrokerCheck
    /// The runs before it: what they told the broker is the learner's own.
    var runs: [RunReport] = []

    func report(of task: LessonTask) async throws -> TaskReport {
        switch check.want {
        case .selectors: return remarking(try await SelectorsTrial(context: context).report(of: task))
        case .noSecrets: return remarking(try NoSecretsTrial(context: context).report(of: task))
        default: break
        }
        var report = TaskReport(id: task.id, title: task.title, isDone: false)
        do {
            guard let broker = context.broker else { throw BrokerFault.noBroker }
            let found = try await finding(broker, try broker.lookingClient())
            report.isDone = found.reason == nil
            report.reason = found.reason
            report.facts = found.facts
        } catch let fault as BrokerFault {
            report.reason = "Not judged: \(fault.sentence)"
            report.facts = [fault.fact]
        } catch let error as BrokerClientError {
            report.reason = "Not judged: \(error.sentence)"
            report.facts = [error.fact]
        }
        return remarking(report)
    }

    private func remarking(_ report: TaskReport) -> TaskReport {
        guard report.isDone else { return report }
        var remarked = report
        remarked.remarks += check.remarks.filter { report.facts.contains($0.when) }.map(\.says)
        return remarked
    }

    /// Why it does not hold, in a sentence, and in words that checks compare.
    struct Finding: Sendable {
        var reason: String?
        var facts: [String] = []
    }

    private func finding(_ broker: StepBroker, _ client: BrokerClient) async throws -> Finding {
        let log = broker.log.of(broker.nameInLog)
        let share = FilledShare(log: log, runs: runs)
        switch check.want {
        case .published(let consumer, let provider, let interactions):
            return try await ContractsInBroker(client, context, consumer, provider, interactions, share).published()
        case .verified(let consumer, let provider, let interactions):
            return try await ContractsInBroker(client, context, consumer, provider, interactions, share).verified()
        case .allowed(let names): return try await allowed(names, share.ownQuestions, client)
        case .refused(let name, let environment, let before): return Self.refused(name, environment, before, log)
        case .deployed(let name, let environment):
            return try await DeploymentsInBroker(client: client, log: log).finding(name, environment)
        case .selectors, .noSecrets: return Finding()
        }
    }

    /// Each was asked about, and got a yes that still stands.
    private func allowed(_ names: [String], _ log: [BrokerLog.Entry]?, _ client: BrokerClient) async throws -> Finding {
        guard let log else {
            return Finding(
                reason: "What the broker answers so far is about what was put there for step 12. Publish your own, then ask.",
                facts: ["onlyFilled"])
        }
        var finding = Finding()
        for name in names {
            let asked = log.filter { $0.kind == .asked && $0.pacticipant == name }
            let honest = asked.filter { !$0.ignoresSome }
            if asked.contains(where: \.isOfLatest) { finding.facts.append("latest") }
            if honest.contains(where: { $0.isYes == false }) { finding.facts.append("sawNo") }
            guard finding.reason == nil else { continue }
            if asked.last?.ignoresSome == true, asked.last?.isYes == true {
                finding.reason = "\(name): the yes came because the question told the broker not to look. Ask without --ignore."
                finding.facts.append("ignored")
            } else if let last = honest.last {
                if last.isYes == true { continue }
                let asked = last.version.map { "\(name) \($0)" } ?? name
                finding.reason = "\(asked): the last answer was no. Ask again when a good result is there."
                if try await isAnyVerified(names, client) { finding.facts.append("answeredNo") }
            } else {
                finding.reason =
                    "Nobody asked yet whether \(name) may be deployed: `:can-i-deploy --pacticipant \(name) --version VERSION`."
                finding.facts.append("notAsked")
            }
        }
        return finding
    }

    /// True when there is a good result between them: only then may a no have come too early.
    private func isAnyVerified(_ names: [String], _ client: BrokerClient) async throws -> Bool {
        do {
            let query = BrokerClient.MatrixQuery(names.map { BrokerClient.VersionSelector($0) })
            return try await client.matrix(query).rows.contains { $0.isSuccess == true }
        } catch BrokerClientError.refused {
            // The broker does not know one of them yet.
            return false
        }
    }

    /// One was asked about while the other was not there.
    private static func refused(_ name: String, _ environment: String, _ before: String, _ log: [BrokerLog.Entry]) -> Finding {
        let no = log.contains {
            $0.kind == .asked && $0.pacticipant == name && $0.environment == environment && $0.isYes == false && !$0.ignoresSome
        }
        if no { return Finding(facts: ["sawNo"]) }
        let isLate = log.contains { $0.kind == .deployed && $0.pacticipant == before && $0.environment == environment }
        let late =
            isLate
            ? " \(before) is in \(environment) already: take it out with `:record-undeployment --pacticipant \(before) --environment "
                + "\(environment)`, ask, and record it again." : ""
        return Finding(
            reason: "Ask for \(name) while \(environment) is empty, and see the broker say no: `:can-i-deploy --pacticipant \(name) "
                + "--version VERSION --to-environment \(environment)`.\(late)",
            facts: [isLate ? "noTooLate" : "noNotSeen"])
    }
}
