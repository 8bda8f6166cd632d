import ArgumentParser
import Pact
import PactBroker

/// `create-or-update-webhook`: the same under a chosen identifier.
struct CreateOrUpdateWebhookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create-or-update-webhook", abstract: "Create a webhook under a chosen identifier, or change it.",
        discussion: "generate-uuid makes an identifier.")

    @Option(help: ArgumentHelp("Which webhook.", valueName: "uuid"))
    var uuid: String

    @OptionGroup var webhook: WebhookOptions
    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let (uuid, details) = (uuid, try webhook.details())
        let (known, isNew) = try broker.ask { try await $0.createOrUpdate(webhook: uuid, details) }
        output.tell(
            known.json, id: known.uuid, ["The webhook \(known.uuid) is \(isNew ? "created" : "changed"): \(known.description)"])
    }
}
