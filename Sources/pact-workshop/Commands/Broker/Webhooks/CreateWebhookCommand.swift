import ArgumentParser
import Pact
import PactBroker

/// `create-webhook`: has a broker send a request when something happens.
struct CreateWebhookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create-webhook", abstract: "Have a broker send a request when a pact or a result is published.")

    @OptionGroup var webhook: WebhookOptions
    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let details = try webhook.details()
        let known = try broker.ask { try await $0.create(details) }
        output.tell(known.json, id: known.uuid, ["The webhook \(known.uuid) is created: \(known.description)"])
    }
}
