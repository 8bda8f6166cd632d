import Pact
import PactBroker

/// Carries an order out, over the same client whatever broker it is.
public struct BrokerOrderRun: Sendable {
    let lesson: Lesson
    /// The step's files, of which `publish` takes those in `pacts`.
    let files: StepFiles
    let broker: StepBroker?
    let now: @Sendable () -> Instant

    /// - Parameters:
    ///   - files: the texts of the step's files by path, as the learner has them now.
    ///   - broker: `nil` where there is none; the report says so.
    public init(lesson: Lesson, files: StepFiles, broker: StepBroker?, now: @escaping @Sendable () -> Instant) {
        self.lesson = lesson
        self.files = files
        self.broker = broker
        self.now = now
    }

    /// Carries out what was typed, cut into words; its name first.
    public func report(_ words: [String]) async -> BrokerReport {
        var report: BrokerReport
        do throws(BrokerOrderError) {
            report = await self.report(try BrokerOrder.read(words))
        } catch {
            report = BrokerReport(
                text: words.joined(separator: " "), result: .notUnderstood, advice: error.sentence,
                facts: ["notUnderstood \(words.first ?? "")", error.fact])
        }
        report.recognised = MistakeRecognition.mistake(in: lesson, ordering: report)
        return report
    }

    /// Carries out one order.
    func report(_ order: BrokerOrder) async -> BrokerReport {
        guard let broker else { return failed(order, BrokerFault.noBroker) }
        do {
            let client = try broker.client()
            do {
                var report = try await carriedOut(order, client)
                report.entry = report.entry ?? entry(.other, of: order)
                return report
            } catch let error as BrokerClientError {
                return await refused(order, error, client)
            }
        } catch let fault as BrokerFault {
            return failed(order, fault)
        } catch {
            return BrokerReport(text: order.text, order: order, result: .environment, advice: "Stopped.", facts: ["stopped"])
        }
    }

    private func failed(_ order: BrokerOrder, _ fault: BrokerFault) -> BrokerReport {
        BrokerReport(
            text: order.text, order: order, result: fault.isOfEnvironment ? .environment : .refused, advice: fault.sentence,
            facts: [fault.fact])
    }

    private func carriedOut(_ order: BrokerOrder, _ client: BrokerClient) async throws -> BrokerReport {
        switch order.name {
        case .publish: try await published(order, client)
        case .canIDeploy: try await asked(order, client)
        case .recordDeployment, .recordUndeployment, .recordRelease, .recordSupportEnded: try await recorded(order, client)
        case .createEnvironment, .listEnvironments, .listPacticipants, .listLatestPactVersions, .describeVersion, .createVersionTag:
            try await told(order, client)
        case .createWebhook, .testWebhook: try await webhook(order, client)
        }
    }

    func done(
        _ order: BrokerOrder, _ said: [BrokerReport.Line], facts: [String] = [], advice: String? = nil, entry: BrokerLog.Entry? = nil
    ) -> BrokerReport {
        BrokerReport(text: order.text, order: order, result: .done, said: said, advice: advice, facts: facts, entry: entry)
    }

    /// What the log keeps of an order.
    func entry(
        _ kind: BrokerLog.Kind, of order: BrokerOrder, pacticipant: String? = nil, version: String? = nil, isYes: Bool? = nil
    ) -> BrokerLog.Entry {
        BrokerLog.Entry(
            at: now(), broker: broker?.nameInLog ?? "", kind: kind, pacticipant: pacticipant ?? order.value("pacticipant") ?? "",
            version: version ?? order.value("version"), environment: order.value("to-environment") ?? order.value("environment"),
            isYes: isYes, ignoresSome: order.has("ignore"), isOfLatest: order.has("latest"), text: order.logged)
    }
}

extension BrokerOrder {
    /// As the log keeps it: what a webhook sends may hold a secret.
    fileprivate var logged: String {
        guard name == .createWebhook else { return text }
        var shown = self
        for option in ["header", "data"] where has(option) { shown.values[option] = ["..."] }
        return shown.text
    }
}
