import ArgumentParser
import Pact
import PactBroker

/// `delete-environment`: takes an environment away, with what was recorded for it.
struct DeleteEnvironmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete-environment", abstract: "Delete an environment with everything recorded for it.")

    @Option(help: ArgumentHelp("Which environment; list-environments tells it.", valueName: "uuid"))
    var uuid: String

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let uuid = uuid
        let environment = try broker.ask { try await $0.delete(environment: uuid) }
        output.tell(environment.json, id: uuid, ["The environment \(environment.name) is deleted."])
    }
}
