import Pact
import PactBroker

/// What runs in an environment, and whether the broker had said yes to it before it was recorded.
struct DeploymentsInBroker: Sendable {
    let client: BrokerClient
    /// What this broker was asked and told, oldest first.
    let log: [BrokerLog.Entry]

    func finding(_ name: String, _ environment: String) async throws -> BrokerTrial.Finding {
        let place = try await client.environment(named: environment)
        let deployed = try await client.deployedVersions(in: place, of: name).map(\.version)
        let asked = log.filter { $0.kind == .asked && $0.pacticipant == name && $0.environment == environment }
        guard !deployed.isEmpty else { return Self.absent(name, environment, asked) }
        for version in deployed {
            let finding = finding(name, version, environment, asked)
            if finding.reason != nil { return finding }
        }
        return BrokerTrial.Finding(facts: asked.contains(where: \.isOfLatest) ? ["latest"] : [])
    }

    private static func absent(_ name: String, _ environment: String, _ asked: [BrokerLog.Entry]) -> BrokerTrial.Finding {
        let record = "`:record-deployment --pacticipant \(name) --version VERSION --environment \(environment)`"
        if let allowed = asked.last, allowed.isYes == true {
            return BrokerTrial.Finding(
                reason: "\(name) \(allowed.version ?? "") may go to \(environment), and the broker was not told that it did: \(record).",
                facts: ["notRecorded", "notRecorded \(name)"])
        }
        return BrokerTrial.Finding(
            reason: "No \(name) is in \(environment). Ask first, and when the answer is yes: \(record).",
            facts: ["notDeployed", "notDeployed \(name)"])
    }

    private func finding(
        _ name: String, _ version: String, _ environment: String, _ asked: [BrokerLog.Entry]
    ) -> BrokerTrial.Finding {
        let recorded = log.lastIndex {
            $0.kind == .deployed && $0.pacticipant == name && $0.version == version && $0.environment == environment
        }
        let earlier = log.prefix(recorded ?? log.count).filter {
            $0.kind == .asked && $0.pacticipant == name && $0.environment == environment
        }
        let ofThis = earlier.filter { $0.version == version }
        if ofThis.last(where: { !$0.ignoresSome })?.isYes == true { return BrokerTrial.Finding() }
        let again = "Take it out with `:record-undeployment --pacticipant \(name) --environment \(environment)`, ask, and record it again."
        if ofThis.contains(where: { $0.ignoresSome && $0.isYes == true }) {
            return Self.finding("\(name) \(version) was recorded after a yes that told the broker not to look. \(again)", "ignored", name)
        }
        if !ofThis.isEmpty {
            return Self.finding("\(name) \(version) is recorded in \(environment), and the broker had said no. \(again)", "againstNo", name)
        }
        if let other = earlier.last(where: { $0.isYes == true })?.version, other != version {
            return Self.finding(
                "Asked was about \(name) \(other), and recorded is \(version). Record what really runs there.", "otherVersion", name)
        }
        let isLater = asked.contains { $0.version == version && $0.isYes == true }
        return Self.finding(
            "\(name) \(version) is recorded in \(environment), and nobody had asked before. \(again)", isLater ? "askedAfter" : "notAsked",
            name)
    }

    private static func finding(_ reason: String, _ fact: String, _ name: String) -> BrokerTrial.Finding {
        BrokerTrial.Finding(reason: reason, facts: [fact, "\(fact) \(name)"])
    }
}
