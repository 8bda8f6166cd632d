import ArgumentParser
import Pact
import PactBroker

/// `describe-pacticipant`: tells what a broker knows of an application.
struct DescribePacticipantCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "describe-pacticipant", abstract: "Describe a pacticipant.")

    @Option(help: ArgumentHelp("Its name.", valueName: "name"))
    var name: String

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let name = name
        let pacticipant = try broker.ask(about: AskedNames(name)) { try await $0.pacticipant(name) }
        let facts = [
            ("Name", pacticipant.name), ("Display name", pacticipant.displayName ?? ""), ("Main branch", pacticipant.mainBranch ?? ""),
            ("Repository", pacticipant.repositoryURL ?? ""), ("Created", pacticipant.json["createdAt"]?.string ?? ""),
            ("Changed", pacticipant.json["updatedAt"]?.string ?? ""),
        ]
        output.tell(pacticipant.json, id: pacticipant.name, FactLines(facts).lines)
    }
}
