import ArgumentParser
import Pact
import PactBroker

/// `list-pacticipants`: lists the applications that a broker knows.
struct ListPacticipantsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list-pacticipants", abstract: "List the pacticipants of a broker.")

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let pacticipants = try broker.ask { try await $0.pacticipants() }
        let rows = pacticipants.map { [$0.name, $0.displayName ?? "", $0.mainBranch ?? ""] }
        output.tell(
            .array(pacticipants.map(\.json)), TextTable(headings: ["NAME", "DISPLAY NAME", "MAIN BRANCH"], rows: rows).lines)
    }
}
