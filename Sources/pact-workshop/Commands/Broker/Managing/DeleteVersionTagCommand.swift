import ArgumentParser
import Pact
import PactBroker

/// `delete-version-tag`: takes a tag off a version.
struct DeleteVersionTagCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete-version-tag", abstract: "Take a tag off a version of a pacticipant.")

    @Option(name: [.customShort("a"), .long], help: ArgumentHelp("The pacticipant.", valueName: "name"))
    var pacticipant: String

    @Option(name: [.customShort("e"), .long], help: ArgumentHelp("The number of its version.", valueName: "version"))
    var version: String

    @Option(name: .shortAndLong, help: ArgumentHelp("The tag.", valueName: "tag"))
    var tag: String

    @OptionGroup(title: "Broker") var broker: BrokerOptions

    func run() throws {
        let (pacticipant, version, tag) = (pacticipant, version, tag)
        let wasThere = try broker.ask { try await $0.delete(tag: tag, on: version, of: pacticipant) }
        Output.line(
            wasThere
                ? "\(pacticipant) \(version) no longer has the tag \(tag)."
                : "\(pacticipant) \(version) has no tag \(tag); nothing was deleted.")
    }
}
