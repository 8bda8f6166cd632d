import ArgumentParser
import Pact
import PactBroker

/// `delete-webhook`: takes a webhook away.
struct DeleteWebhookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "delete-webhook", abstract: "Delete a webhook.")

    @Option(help: ArgumentHelp("Which webhook.", valueName: "uuid"))
    var uuid: String

    @OptionGroup(title: "Broker") var broker: BrokerOptions

    func run() throws {
        let uuid = uuid
        let wasThere = try broker.ask { try await $0.delete(webhook: uuid) }
        Output.line(wasThere ? "The webhook \(uuid) is deleted." : "There is no webhook \(uuid); nothing was deleted.")
    }
}
