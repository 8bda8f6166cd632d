import ArgumentParser
import Pact
import PactBroker

/// `update-environment`: changes what a broker knows of an environment.
struct UpdateEnvironmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update-environment", abstract: "Change an environment; what is not given stays as it is.")

    @Option(help: ArgumentHelp("Which environment; list-environments tells it.", valueName: "uuid"))
    var uuid: String

    @Option(help: ArgumentHelp("Its name, as deployment scripts use it.", valueName: "name"))
    var name: String?

    @OptionGroup var details: EnvironmentOptions

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let (uuid, details) = (uuid, details.details(name: name))
        let environment = try broker.ask { try await $0.update(environment: uuid, details) }
        output.tell(environment.json, id: environment.uuid, ["The environment \(environment.name) is changed."])
    }
}
