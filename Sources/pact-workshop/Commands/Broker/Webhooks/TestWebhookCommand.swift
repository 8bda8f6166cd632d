import ArgumentParser
import Pact
import PactBroker

/// `test-webhook`: has a broker send a webhook's request now.
struct TestWebhookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test-webhook", abstract: "Have a broker send a webhook's request now.",
        discussion: "The exit code is 0 when it was sent and answered with success, 1 when not.")

    @Option(help: ArgumentHelp("Which webhook.", valueName: "uuid"))
    var uuid: String

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let uuid = uuid
        let execution = try broker.ask { try await $0.execute(webhook: uuid) }
        output.tell(execution.json, id: uuid, execution.logs.split(separator: "\n").map(String.init))
        guard execution.isSuccess else { throw CommandFailure.refused("The webhook's request did not succeed.") }
    }
}
