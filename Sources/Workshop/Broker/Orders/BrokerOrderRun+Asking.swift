import Pact
import PactBroker

extension BrokerOrderRun {
    /// May a version be deployed?
    func asked(_ order: BrokerOrder, _ client: BrokerClient) async throws -> BrokerReport {
        let pacticipant = order.value("pacticipant") ?? ""
        var target: BrokerClient.DeploymentTarget?
        if let environment = order.value("to-environment") { target = .environment(environment) }
        if let tag = order.value("to") { target = .tag(tag) }
        let ignored = (order.values["ignore"] ?? []).map { BrokerClient.VersionSelector($0) }
        let matrix = try await client.matrix(
            BrokerClient.MatrixQuery([BrokerClient.VersionSelector(pacticipant, Self.choice(order))], ignoring: ignored, to: target))
        let isYes = matrix.isDeployable == true
        let meant = try await version(order, of: pacticipant, client)
        var report = BrokerReport(
            text: order.text, order: order, result: isYes ? .yes : .no, said: matrix.notices.map { .init($0.type, $0.text) },
            rows: matrix.rows.map(BrokerReport.Row.init), facts: [isYes ? "yes" : "no"],
            entry: entry(.asked, of: order, version: meant, isYes: isYes))
        if order.has("latest") { report.facts.append("latest") }
        if target == nil { report.facts.append("noEnvironment") }
        if order.has("ignore") { report.facts.append("ignored") }
        if !isYes { try await explain(&report, order, pacticipant, client) }
        return report
    }

    private static func choice(_ order: BrokerOrder) -> BrokerClient.VersionChoice {
        if let number = order.value("version") { return .number(number) }
        if let branch = order.value("branch") { return .branch(branch) }
        if order.has("main-branch") { return .mainBranch }
        return order.value("latest").map(BrokerClient.VersionChoice.latestTagged) ?? .latest
    }

    /// The version that a question is about, where the broker can say so.
    private func version(_ order: BrokerOrder, of pacticipant: String, _ client: BrokerClient) async throws -> String? {
        if let number = order.value("version") { return number }
        guard order.has("latest") else { return nil }
        do {
            return try await client.latestVersion(of: pacticipant, tagged: order.value("latest")).number
        } catch BrokerClientError.notFound {
            return nil
        }
    }

    /// Names the version that was probably meant.
    private func explain(_ report: inout BrokerReport, _ order: BrokerOrder, _ pacticipant: String, _ client: BrokerClient) async throws {
        guard let number = order.value("version"), let known = try? await client.versions(of: pacticipant).map(\.number),
            !known.contains(number)
        else { return }
        report.facts.append("unknownVersion")
        let nearest = NearestName.of(number, among: known) ?? known.first { $0.hasPrefix(number) }
        report.advice =
            "Nothing of \(pacticipant) was published or verified as \(number)."
            + (nearest.map { " There is \($0)." } ?? (known.first.map { " The newest is \($0)." } ?? ""))
    }
}

extension BrokerReport.Row {
    init(_ row: BrokerClient.Matrix.Row) {
        self.init(
            consumer: row.consumer, consumerVersion: row.consumerVersion, provider: row.provider, providerVersion: row.providerVersion,
            isSuccess: row.isSuccess, isIgnored: row.isIgnored)
    }
}
