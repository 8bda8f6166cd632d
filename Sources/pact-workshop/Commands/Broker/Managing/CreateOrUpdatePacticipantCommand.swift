import ArgumentParser
import Pact
import PactBroker

/// `create-or-update-pacticipant`: writes down what is known of an application.
struct CreateOrUpdatePacticipantCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create-or-update-pacticipant", abstract: "Create a pacticipant, or change what a broker knows of it.")

    @Option(help: ArgumentHelp("Its name, as pacts call it.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("Its name as people read it.", valueName: "name"))
    var displayName: String?

    @Option(help: ArgumentHelp("The branch that its versions are released from.", valueName: "branch"))
    var mainBranch: String?

    @Option(help: ArgumentHelp("Where its source is.", valueName: "url"))
    var repositoryUrl: String?

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let name = name
        let details = BrokerClient.PacticipantDetails(displayName: displayName, mainBranch: mainBranch, repositoryURL: repositoryUrl)
        let (pacticipant, isNew) = try broker.ask { try await $0.createOrUpdate(name, details) }
        output.tell(pacticipant.json, id: name, ["The pacticipant \(pacticipant.name) is \(isNew ? "created" : "changed")."])
    }
}
