import ArgumentParser
import Pact
import PactBroker

/// `list-latest-pact-versions`: lists the newest pact of each integration.
struct ListLatestPactVersionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-latest-pact-versions", abstract: "List the newest pact of each integration.")

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let pacts = try broker.ask { try await $0.latestPacts() }
        let rows = pacts.map { [$0.consumer, $0.consumerVersion, $0.provider, $0.createdAt] }
        let json = pacts.map { pact -> JSONValue in
            [
                "consumer": .string(pact.consumer), "consumerVersion": .string(pact.consumerVersion), "provider": .string(pact.provider),
                "createdAt": .string(pact.createdAt), "url": pact.url.map(JSONValue.string) ?? .null,
            ]
        }
        output.tell(.array(json), TextTable(headings: ["CONSUMER", "C.VERSION", "PROVIDER", "PUBLISHED"], rows: rows).lines)
    }
}
