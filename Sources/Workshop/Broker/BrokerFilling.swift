import Pact
import PactBroker

/// What the steps before would have put into a broker, for a step that is entered without them.
public enum BrokerFilling {
    /// The versions that are put there; of the consumer's the first that does not mean something else already.
    static let consumerVersions = ["1.0.0", "1.0.1", "1.0.2", "1.0.3"]
    static let providerVersion = "7e3d1a2"

    /// What was put there.
    public struct Filled: Sendable, Equatable {
        /// The same as a sentence.
        public var sentence: String
        /// For the broker's log, by which the steps know what is not the learner's own.
        public var entries: [BrokerLog.Entry]
    }

    /// Puts a build of the website with its contract, and a good result of the service for it, into a broker that has none; nothing where
    /// the step begins with an empty broker, or the learner's own are there.
    ///
    /// The result is a real one: the contract is fetched and replayed against the step's service.
    ///
    /// - Returns: what was put there; `nil` where nothing was.
    /// - Throws: `BrokerClientError`, `TransportError`.
    public static func fill(
        _ broker: StepBroker, for lesson: Lesson, over transport: any HTTPTransport, now: @escaping @Sendable () -> Instant
    ) async throws -> Filled? {
        guard lesson.broker == .filled, let source = VerificationFile.read(path: "", text: file(of: lesson)).value,
            let contract = contract(of: lesson)
        else { return nil }
        let client = try broker.client()
        if try await isVerified(contract, client) { return nil }
        let consumerVersion = try await publish(contract, client)
        let text = text(of: source.provider.value, over: file(of: lesson))
        let files = lesson.solution.merging([StepFileName.verification: text]) { $1 }
        let context = RunContext(lesson: lesson, files: files, transport: transport, now: now, broker: broker)
        let report = await Runs(context: context).run(.verify).report
        guard case .told? = report.broker?.telling, report.result == .passed else { return nil }
        let sentence =
            "The broker had no contract with a good result, so this was put there: \(contract.consumer) \(consumerVersion) with its "
            + "contract, from branch main, and \(contract.provider) \(providerVersion) with a good result for it."
        let versions = [(contract.consumer, consumerVersion), (contract.provider, providerVersion)]
        let entries = versions.map { name, version in
            BrokerLog.Entry(at: now(), broker: broker.nameInLog, kind: .filled, pacticipant: name, version: version)
        }
        return Filled(sentence: sentence, entries: entries)
    }

    /// - Returns: the version that it was published as.
    private static func publish(_ contract: BrokerClient.Contract, _ client: BrokerClient) async throws -> String {
        for version in consumerVersions.dropLast() {
            do {
                _ = try await client.publish(contract, as: BrokerClient.NewVersion(version, branch: "main"))
                return version
            } catch BrokerClientError.conflict {
                continue
            }
        }
        let last = consumerVersions.last ?? ""
        _ = try await client.publish(contract, as: BrokerClient.NewVersion(last, branch: "main"))
        return last
    }

    private static func file(of lesson: Lesson) -> String { lesson.solution[StepFileName.verification] ?? "" }

    /// The solution's verification with a version and a branch of its own, for main alone.
    private static func text(of provider: String, over text: String) -> String {
        var lines: [Substring] = []
        var isInBroker = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let isTop = line.first.map { $0 != " " && $0 != "#" } ?? false
            if isTop { isInBroker = line.hasPrefix("broker:") }
            if isInBroker || line.hasPrefix("providerVersion:") || line.hasPrefix("providerBranch:") { continue }
            lines.append(line)
        }
        return
            "providerVersion: \(providerVersion)\nproviderBranch: main\nbroker:\n  publishResults: true\n  selectors:\n    - mainBranch: true\n"
            + lines.joined(separator: "\n")
    }

    private static func contract(of lesson: Lesson) -> BrokerClient.Contract? {
        let paths = lesson.solution.keys.filter { $0.hasPrefix(StepFileName.pacts) && $0.split(separator: "/").count == 2 }.sorted()
        return paths.first.flatMap { lesson.solution[$0] }.flatMap { try? BrokerClient.Contract(reading: Array($0.utf8)) }
    }

    private static func isVerified(_ contract: BrokerClient.Contract, _ client: BrokerClient) async throws -> Bool {
        let both = [BrokerClient.VersionSelector(contract.consumer), BrokerClient.VersionSelector(contract.provider)]
        do {
            return try await client.matrix(BrokerClient.MatrixQuery(both)).rows.contains { $0.isSuccess == true }
        } catch BrokerClientError.refused {
            return false
        }
    }
}
