import ArgumentParser
import Pact
import PactBroker

/// `create-environment`: makes an environment known to a broker.
struct CreateEnvironmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create-environment", abstract: "Create an environment that versions are deployed or released to.")

    @Option(help: ArgumentHelp("Its name, as deployment scripts use it.", valueName: "name"))
    var name: String

    @OptionGroup var details: EnvironmentOptions

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let details = details.details(name: name)
        let environment = try broker.ask { try await $0.create(details) }
        output.tell(environment.json, id: environment.uuid, ["The environment \(environment.name) is created, as \(environment.uuid)."])
    }
}
