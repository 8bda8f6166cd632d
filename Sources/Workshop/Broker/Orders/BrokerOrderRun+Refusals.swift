import Pact
import PactBroker

extension BrokerOrderRun {
    /// What a broker did not do, with the name that was probably meant.
    func refused(_ order: BrokerOrder, _ error: BrokerClientError, _ client: BrokerClient) async -> BrokerReport {
        var report = BrokerReport(
            text: order.text, order: order, result: error.isOfEnvironment ? .environment : .refused, advice: error.sentence,
            facts: [error.fact])
        guard !error.isOfEnvironment else { return report }
        if case .conflict(_, let problem) = error {
            report.said = problem.messages.map { .init("error", $0) } + problem.notices.map { .init($0.type, $0.text) }
            report.advice = "This version already means something else. The difference is above; give the change a version of its own."
            return report
        }
        report.said = (error.problem?.messages ?? []).map { .init("error", $0) }
        await explainNames(&report, order, client)
        return report
    }

    private func explainNames(_ report: inout BrokerReport, _ order: BrokerOrder, _ client: BrokerClient) async {
        if let name = order.value("pacticipant"), let known = try? await client.pacticipants().map(\.name), !known.contains(name) {
            report.facts.append("unknownPacticipant")
            let meant = known.first { $0.lowercased() == name.lowercased() } ?? NearestName.of(name, among: known)
            report.advice =
                "The broker knows nobody called \(name). Names are case sensitive"
                + (meant.map { "; did you mean \($0)?" }
                    ?? (known.isEmpty ? ", and it knows nobody yet." : "; it knows \(known.joined(separator: ", "))."))
            return
        }
        if let name = order.value("to-environment") ?? order.value("environment"),
            let known = try? await client.environments().map(\.name), !known.contains(name)
        {
            report.facts.append("unknownEnvironment")
            report.advice = "No environment \(name). There " + (known.count == 1 ? "is " : "are ") + known.joined(separator: " and ") + "."
            return
        }
        if let name = order.value("pacticipant"), let number = order.value("version"),
            let known = try? await client.versions(of: name).map(\.number), !known.contains(number)
        {
            report.facts.append("unknownVersion")
            let nearest = NearestName.of(number, among: known) ?? known.first
            report.advice = "The broker has no version \(number) of \(name)." + (nearest.map { " There is \($0)." } ?? "")
        }
    }
}
