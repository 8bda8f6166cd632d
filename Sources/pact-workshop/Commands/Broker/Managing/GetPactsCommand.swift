import ArgumentParser
import Pact
import PactBroker

/// `get-pacts`: lists or fetches the pacts of a provider.
struct GetPactsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "get-pacts", abstract: "List or fetch the pacts of a provider.",
        discussion: "Of the consumers' main branches, where no branch is given.")

    @Option(help: ArgumentHelp("The provider.", valueName: "name"))
    var provider: String

    @Option(help: ArgumentHelp("Only the pacts of this consumer.", valueName: "name"))
    var consumer: String?

    @Option(help: ArgumentHelp("The consumers' branch.", valueName: "branch"))
    var branch: String?

    @Flag(help: "Only the newest of each consumer.")
    var latest = false

    @Flag(help: "Write the pacts into a folder.")
    var download = false

    @Option(help: ArgumentHelp("The folder.", valueName: "dir"))
    var downloadDir = "./pacts"

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let (provider, consumer, branch, isLatest, fetches) = (provider, consumer, branch, latest, download)
        let (links, pacts) = try broker.ask(about: AskedNames(provider)) { client in
            let links = try await client.pacts(of: provider, consumer: consumer, branch: branch, isLatest: isLatest)
            var pacts: [JSONValue] = []
            for link in links where fetches { pacts.append(try await client.document(at: link.url) ?? .null) }
            return (links, pacts)
        }
        let rows = links.map { [$0.name, $0.url] }
        let json = links.map { link -> JSONValue in ["name": .string(link.name), "url": .string(link.url)] }
        output.tell(.array(json), links.isEmpty ? ["There are no such pacts."] : TextTable(headings: ["PACT", "URL"], rows: rows).lines)
        if fetches { try DownloadedPact.write(zip(links, pacts).map { DownloadedPact(link: $0, json: $1) }, to: downloadDir) }
    }
}
