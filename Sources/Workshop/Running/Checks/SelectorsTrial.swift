import Pact
import PactBroker

/// The learner's selectors, tried on a broker made for it: what matters is chosen, and a trial branch breaks nothing.
struct SelectorsTrial: Sendable {
    enum Sample: String, CaseIterable {
        case main = "C1"
        case production = "C2"
        case trial = "C3"
    }

    let context: RunContext

    func report(of task: LessonTask) async throws -> TaskReport {
        let file = try StepReading.need(context.reading.verification, StepFileName.verification)
        var report = TaskReport(id: task.id, title: task.title, isDone: false)
        guard let source = file.broker else {
            report.reason = "This verification names no broker."
            report.facts = ["noBrokerInFile"]
            return report
        }
        let chosen: [BrokerClient.PactToVerify]
        do {
            chosen = try await PrivateBroker.serving(over: context.transport, now: context.realNow) { broker in
                let client = try broker.client()
                try await Self.fill(client, provider: file.provider.value)
                let query = BrokerClient.PactsQuery(
                    selectors: source.selectors, providerBranch: file.providerBranch ?? "main", includesPending: source.enablesPending,
                    workInProgressSince: source.workInProgressSince)
                return try await client.pactsForVerification(of: file.provider.value, query)
            }
        } catch let error as BrokerClientError {
            report.reason = "The broker does not take these selectors. \(error.sentence)"
            report.facts = ["selectorsRefused"]
            return report
        }
        report.samples = Sample.allCases.map { Self.verdict($0, chosen) }
        report.reason = report.samples.first { !$0.holds }?.reasons.first
        report.isDone = report.reason == nil
        let isOfLatest = source.selectors.contains { $0["latest"]?.bool == true && $0["branch"] == nil && $0["tag"] == nil }
        if isOfLatest { report.facts.append("latestSelector") }
        return report
    }

    private static func verdict(_ sample: Sample, _ chosen: [BrokerClient.PactToVerify]) -> SampleVerdict {
        let found = chosen.first { $0.json["interactions"]?.array?.first?["description"]?.string == sample.description }
        let isTaken = sample == .trial ? found.map { !$0.isPending } ?? false : found != nil
        let reason =
            switch sample {
            case .main: "The newest contract of the website's main branch is not among what is verified."
            case .production: "What customers use, the contract of the website in production, is not among what is verified."
            case .trial: "The contract of somebody's trial branch has to be kept, although nobody relies on it yet."
            }
        let holds = sample == .trial ? !isTaken : isTaken
        return SampleVerdict(
            id: sample.rawValue, what: sample.what, text: found?.name ?? "not chosen", should: sample == .trial ? .reject : .accept,
            isAccepted: isTaken, reasons: holds ? [] : [reason])
    }

    /// Three builds of the website, each with another contract: one in production, one on a branch, and the newest on main.
    private static func fill(_ client: BrokerClient, provider: String) async throws {
        for (sample, number, branch) in [(Sample.production, "1", "main"), (.trial, "2", "trial"), (.main, "3", "main")] {
            let interaction: JSONValue = [
                "description": .string(sample.description), "request": ["method": "GET", "path": "/products"], "response": ["status": 200],
            ]
            let json: JSONValue = [
                "consumer": ["name": "FrontendWebsite"], "provider": ["name": .string(provider)], "interactions": [interaction],
                "metadata": ["pactSpecification": ["version": "2.0.0"]],
            ]
            let contract = try BrokerClient.Contract(reading: Array(json.text().utf8))
            _ = try await client.publish(contract, as: BrokerClient.NewVersion(number, branch: branch))
        }
        try await client.recordDeployment(of: "FrontendWebsite", "1", to: "production")
    }
}

extension SelectorsTrial.Sample {
    fileprivate var description: String { "a contract \(rawValue)" }

    var what: String {
        switch self {
        case .main: "the newest of the website's main branch"
        case .production: "what runs in production"
        case .trial: "a trial branch, as a must"
        }
    }
}
