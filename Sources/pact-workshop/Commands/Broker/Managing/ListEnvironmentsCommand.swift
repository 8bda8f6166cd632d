import ArgumentParser
import Pact
import PactBroker

/// `list-environments`: lists where versions are deployed or released to.
struct ListEnvironmentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list-environments", abstract: "List the environments of a broker.")

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let environments = try broker.ask { try await $0.environments() }
        let rows = environments.map { [$0.uuid, $0.name, $0.displayName ?? "", $0.isProduction ? "true" : "false"] }
        output.tell(
            .array(environments.map(\.json)), TextTable(headings: ["UUID", "NAME", "DISPLAY NAME", "PRODUCTION"], rows: rows).lines)
    }
}
