import Pact
import PactBroker

/// What a broker has between two pacticipants: the builds with the contract that the consumer's test writes, and their results.
struct ContractsInBroker: Sendable {
    let client: BrokerClient
    let context: RunContext
    let consumer: String
    let provider: String
    /// How many interactions the whole contract has.
    let interactions: Int
    let share: FilledShare

    init(
        _ client: BrokerClient, _ context: RunContext, _ consumer: String, _ provider: String, _ interactions: Int, _ share: FilledShare
    ) {
        self.client = client
        self.context = context
        self.consumer = consumer
        self.provider = provider
        self.interactions = interactions
        self.share = share
    }

    /// At most so many versions are looked at.
    private static let most = 20

    func published() async throws -> BrokerTrial.Finding {
        let found = try await looked()
        return finding(found)
    }

    func verified() async throws -> BrokerTrial.Finding {
        let found = try await looked()
        let finding = finding(found)
        let versions = found.whole
        guard finding.reason == nil else {
            return BrokerTrial.Finding(reason: "First the contract: \(finding.reason ?? "")", facts: finding.facts)
        }
        let results = found.rows.filter { versions.contains($0.consumerVersion) && $0.isSuccess != nil }
        let allGood = results.filter { $0.isSuccess == true }
        let good = allGood.filter { !share.hasFilledResult(provider, $0.providerVersion ?? "") }
        guard good.isEmpty else {
            let release = good.allSatisfy { $0.providerVersion?.wholeMatch(of: /v?\d+(\.\d+)+/) != nil }
            return BrokerTrial.Finding(facts: release ? ["releaseNumber"] : [])
        }
        if let theirs = allGood.first {
            return BrokerTrial.Finding(
                reason: "The result of \(provider) \(theirs.providerVersion ?? "") was put there for step 12. A run with "
                    + "`publishResults: true` tells the broker yours.",
                facts: ["noResult"])
        }
        if let bad = results.first {
            return BrokerTrial.Finding(
                reason: "\(provider) \(bad.providerVersion ?? "") has told the broker a result for this contract, and it is red.",
                facts: ["failedResult"])
        }
        let other = found.rows.contains { $0.isSuccess == true }
        return BrokerTrial.Finding(
            reason: "The broker knows no result for this contract: to it, nothing was verified. "
                + (other
                    ? "There is one for another contract, which says nothing about this one."
                    : "A run with `publishResults: true` tells it."),
            facts: [other ? "resultForOther" : "noResult"])
    }

    // MARK: - What there is

    private struct Found {
        var rows: [BrokerClient.Matrix.Row] = []
        /// Versions of the consumer with any contract, the newest first.
        var versions: [String] = []
        /// Those with the whole contract as the test writes it.
        var whole: [String] = []
        /// Those with as many interactions that say something else.
        var other: [String] = []
        /// One that is there only since the workshop has put it there.
        var filled: String?
        /// By version: how many interactions.
        var counts: [String: Int] = [:]
    }

    private func finding(_ found: Found) -> BrokerTrial.Finding {
        if !found.whole.isEmpty {
            guard found.whole.allSatisfy(VersionName.isMoving) else { return BrokerTrial.Finding() }
            let name = found.whole.first ?? ""
            return BrokerTrial.Finding(
                reason:
                    "The contract is there for the version \(name), and a version is one build that never moves. Publish it for a build: "
                    + "a number or, best, a commit.",
                facts: ["movingVersion"])
        }
        if let version = found.other.first {
            return BrokerTrial.Finding(
                reason:
                    "\(consumer) \(version) has a contract that the pact test does not write. Run the test (r) and publish what it wrote, "
                    + "as a new version.",
                facts: ["editedContract"])
        }
        if let version = found.versions.first, let count = found.counts[version] {
            return BrokerTrial.Finding(
                reason:
                    "\(consumer) \(version) has a contract of \(count) interactions, and the pact test has \(interactions). Run it (r), "
                    + "and publish what it wrote as a new version.",
                facts: ["oldContract"])
        }
        if let version = found.filled {
            return BrokerTrial.Finding(
                reason: "\(consumer) \(version) was put there for step 12. Publish the contract yourself, as 1.0.0 or any other version: "
                    + "`:publish pacts --consumer-app-version 1.0.0 --branch main`. Or begin with an empty broker: x.",
                facts: ["onlyFilled"])
        }
        return BrokerTrial.Finding(
            reason:
                "The broker has no contract of \(consumer) with \(provider) yet: `:publish pacts --consumer-app-version VERSION --branch main`.",
            facts: ["noContract"])
    }

    private func looked() async throws -> Found {
        var found = Found()
        do {
            let both = [BrokerClient.VersionSelector(consumer), BrokerClient.VersionSelector(provider)]
            found.rows = try await client.matrix(BrokerClient.MatrixQuery(both)).rows
        } catch BrokerClientError.refused {
            // The broker does not know one of them yet.
            return found
        }
        for row in found.rows where row.consumer == consumer && !found.versions.contains(row.consumerVersion) {
            found.versions.append(row.consumerVersion)
        }
        let test = context.reading.pactTest?.usable?.pact
        found.filled = found.versions.first { share.hasFilled(consumer, $0) }
        found.versions.removeAll { share.hasFilled(consumer, $0) }
        for version in found.versions.prefix(Self.most) {
            let path = ["pacts", "provider", provider, "consumer", consumer, "version", version].map(PercentEncoding.encoded)
            guard let json = try await client.document(at: "/" + path.joined(separator: "/")), let pact = try? PactFile(json: json) else {
                continue
            }
            found.counts[version] = pact.interactions.count
            guard pact.interactions.count == interactions else { continue }
            if test.map({ Self.isSame($0, pact) }) ?? true { found.whole.append(version) } else { found.other.append(version) }
        }
        return found
    }

    /// True when both ask for the same; what a broker adds does not count, nor does the order.
    private static func isSame(_ test: PactFile, _ published: PactFile) -> Bool {
        guard let written = try? PactFile.read(test.text) else { return false }
        let mine = written.interactions.map(\.plain)
        let theirs = published.interactions.map(\.plain)
        return mine.count == theirs.count && mine.allSatisfy(theirs.contains)
    }
}

extension Interaction {
    /// Without what a broker adds to it.
    fileprivate var plain: Interaction {
        var plain = self
        plain.unknownMembers = JSONObject()
        return plain
    }
}
