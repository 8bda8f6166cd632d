import ArgumentParser
import Pact
import PactBroker

/// `list-webhooks`: lists what a broker sends, and when.
struct ListWebhooksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list-webhooks", abstract: "List the webhooks of a broker.")

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let webhooks = try broker.ask { try await $0.webhooks() }
        let rows = webhooks.map { [$0.uuid, $0.description] }
        output.tell(
            .array(webhooks.map(\.json)),
            webhooks.isEmpty ? ["There are no webhooks."] : TextTable(headings: ["UUID", "DESCRIPTION"], rows: rows).lines)
    }
}
