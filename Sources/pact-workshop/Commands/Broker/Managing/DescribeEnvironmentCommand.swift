import ArgumentParser
import Pact
import PactBroker

/// `describe-environment`: tells what a broker knows of an environment.
struct DescribeEnvironmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "describe-environment", abstract: "Describe an environment.")

    @Option(help: ArgumentHelp("Which environment; list-environments tells it.", valueName: "uuid"))
    var uuid: String

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let uuid = uuid
        let environment = try broker.ask { try await $0.environment(uuid: uuid) }
        output.tell(environment.json, id: environment.uuid, lines(environment))
    }

    private func lines(_ environment: BrokerClient.Environment) -> [String] {
        var facts = [
            ("Name", environment.name), ("Display name", environment.displayName ?? ""),
            ("Production", environment.isProduction ? "yes" : "no"), ("UUID", environment.uuid),
            ("Created", environment.json["createdAt"]?.string ?? ""),
        ]
        facts += environment.contacts.map { ("Contact", [$0.name, $0.emailAddress].compactMap { $0 }.joined(separator: ", ")) }
        return FactLines(facts).lines
    }
}
