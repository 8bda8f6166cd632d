import ArgumentParser
import Pact
import PactBroker

/// `delete-branch`: takes a branch away; its versions stay.
struct DeleteBranchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete-branch", abstract: "Delete a branch of a pacticipant.",
        discussion: "Its versions, pacts and results stay; selectors no longer find them by the branch.")

    @Option(help: ArgumentHelp("The branch.", valueName: "branch"))
    var branch: String

    @Option(name: [.customShort("a"), .long], help: ArgumentHelp("The pacticipant.", valueName: "name"))
    var pacticipant: String

    @Option(defaultAsFlag: true, help: ArgumentHelp("Take it for a failure when there is no such branch.", valueName: "true|false"))
    var errorWhenNotFound: Bool?

    @OptionGroup(title: "Broker") var broker: BrokerOptions

    func run() throws {
        let (branch, pacticipant) = (branch, pacticipant)
        if try broker.ask({ try await $0.delete(branch: branch, of: pacticipant) }) {
            return Output.line("The branch \(branch) of \(pacticipant) is deleted.")
        }
        let absence = "\(pacticipant) has no branch \(branch)"
        if errorWhenNotFound == true { throw CommandFailure.input("\(absence); look at its spelling.") }
        Output.line("\(absence); nothing was deleted.")
    }
}
