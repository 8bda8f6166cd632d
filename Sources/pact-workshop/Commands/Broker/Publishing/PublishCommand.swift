import ArgumentParser
import Pact
import PactBroker

/// `publish`: gives pacts to a broker.
struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Publish pact files to a broker.",
        discussion: """
            Files between the same consumer and provider are merged first. The exit code is 0 when the broker has them all, 1 when it \
            refuses one since this version has another content already, 2 when something given is wrong, 3 when no broker answers.
            """)

    @Argument(help: ArgumentHelp("Pact files, folders of them, or patterns such as 'build/**/*.json'.", valueName: "path"))
    var paths: [String]

    @Option(name: [.customShort("a"), .long], help: ArgumentHelp("The version of the consumer.", valueName: "version"))
    var consumerAppVersion: String?

    @Option(help: ArgumentHelp("The branch of the consumer's repository.", valueName: "branch"))
    var branch: String?

    @OptionGroup var detection: VersionDetectionOptions

    @Option(
        name: .shortAndLong, help: ArgumentHelp("A tag for the version; may be repeated, or hold several with commas.", valueName: "tag"))
    var tag: [String] = []

    @Flag(help: "Tag the version with the name of the branch that git has checked out.")
    var tagWithGitBranch = false

    @Option(help: ArgumentHelp("Where the build that made the pacts can be looked at.", valueName: "url"))
    var buildUrl: String?

    @Flag(help: "Merge with what this version has published already.")
    var merge = false

    @Flag(help: "Read and check every file before anything is sent; this is always done.")
    var validate = false

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let environment = CommandEnvironment()
        let connection = try broker.connection(environment)
        let contracts = try contracts()
        let version = try version(environment)
        let isMerged = merge
        for contract in contracts {
            let publication = try connection.ask { try await $0.publish(contract, as: version, isMerged: isMerged) }
            output.tell(publication.json, publication.notices.map(\.text))
        }
    }

    private func contracts() throws -> [BrokerClient.Contract] {
        let files = try PathPattern.files(paths)
        guard !files.isEmpty else {
            throw CommandFailure.input("There is no pact file in \(paths.joined(separator: ", ")); look at the path.")
        }
        var contracts: [BrokerClient.Contract] = []
        for file in files {
            let bytes = try InputFile.bytes(file)
            do {
                contracts.append(try BrokerClient.Contract(reading: bytes))
            } catch {
                throw CommandFailure.input("\(file) is no pact that can be published. \(error.sentence)")
            }
        }
        do {
            return try BrokerClient.Contract.merged(contracts)
        } catch {
            throw CommandFailure.input(error.sentence)
        }
    }

    private func version(_ environment: CommandEnvironment) throws(CommandFailure) -> BrokerClient.NewVersion {
        let detected = detection.isOn ? BuildFacts(environment) : nil
        guard let number = consumerAppVersion ?? detected?.commit, !number.isEmpty else {
            if detection.isOn {
                throw .input("Neither the environment nor git tells a commit; say the consumer's version: --consumer-app-version 1.0.0.")
            }
            throw .input("Say the consumer's version: --consumer-app-version 1.0.0, or --auto-detect-version-properties for git's commit.")
        }
        var tags = tag.flatMap { $0.split(separator: ",").map(String.init) }
        if tagWithGitBranch { tags.append(try BuildFacts(environment).neededBranch()) }
        return BrokerClient.NewVersion(
            number, branch: branch ?? detected?.branch, tags: tags, buildURL: buildUrl ?? detected?.buildURL)
    }
}
