import ArgumentParser
import Pact
import PactBroker

/// `create-or-update-version`: makes a version known, with its branch and tags.
struct CreateOrUpdateVersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create-or-update-version", abstract: "Create a version of a pacticipant, or give it a branch and tags.")

    @Option(name: [.customShort("a"), .long], help: ArgumentHelp("The pacticipant.", valueName: "name"))
    var pacticipant: String

    @Option(name: [.customShort("e"), .long], help: ArgumentHelp("The number of its version.", valueName: "version"))
    var version: String

    @Option(help: ArgumentHelp("The branch it is built from.", valueName: "branch"))
    var branch: String?

    @Option(name: .shortAndLong, parsing: .upToNextOption, help: ArgumentHelp("Tags for it.", valueName: "tag"))
    var tag: [String] = []

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let pacticipant = pacticipant
        let version = BrokerClient.NewVersion(version, branch: branch, tags: tag)
        let known = try broker.ask { client in
            if version.branch == nil, version.tags.isEmpty { return try await client.put(version: version.number, of: pacticipant) }
            try await client.describe(version, of: pacticipant)
            return try await client.version(version.number, of: pacticipant)
        }
        output.tell(known.json, id: known.number, ["\(pacticipant) \(known.number) is known to the broker."])
    }
}
