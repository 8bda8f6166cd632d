import ArgumentParser
import Pact
import PactBroker

/// `create-version-tag`: puts tags on a version.
struct CreateVersionTagCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "create-version-tag", abstract: "Put tags on a version of a pacticipant.")

    @Option(name: [.customShort("a"), .long], help: ArgumentHelp("The pacticipant.", valueName: "name"))
    var pacticipant: String

    @Option(name: [.customShort("e"), .long], help: ArgumentHelp("The number of its version.", valueName: "version"))
    var version: String

    @Option(name: .shortAndLong, parsing: .upToNextOption, help: ArgumentHelp("The tags.", valueName: "tag"))
    var tag: [String] = []

    @Flag(help: "Create the version where the broker does not know it.")
    var autoCreateVersion = false

    @Flag(name: [.customShort("g"), .long], help: "Take the branch that git has checked out as a tag.")
    var tagWithGitBranch = false

    @OptionGroup(title: "Broker") var broker: BrokerOptions

    func validate() throws {
        guard !tag.isEmpty || tagWithGitBranch else { throw ValidationError("Say the tag: --tag NAME, or --tag-with-git-branch.") }
    }

    func run() throws {
        let (pacticipant, version, mayCreate) = (pacticipant, version, autoCreateVersion)
        let tags = tag + (tagWithGitBranch ? [try BuildFacts(CommandEnvironment()).neededBranch()] : [])
        try broker.ask(about: AskedNames(pacticipant, version: version)) { client in
            if !mayCreate { _ = try await client.version(version, of: pacticipant) }
            for tag in tags { try await client.put(tag: tag, on: version, of: pacticipant) }
        }
        Output.line("\(pacticipant) \(version) has the tag\(tags.count == 1 ? "" : "s") \(tags.joined(separator: ", ")).")
    }
}
