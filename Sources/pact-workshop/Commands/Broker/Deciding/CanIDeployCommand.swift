import ArgumentParser
import PactBroker

/// `can-i-deploy`: asks a broker whether a version works with what runs where it is to go.
struct CanIDeployCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "can-i-deploy", abstract: "Ask a broker whether versions may be deployed.",
        discussion: """
            The options for a version come after the --pacticipant that they are about. The exit code is 0 for a yes, 1 for a no and \
            while a result is missing, 2 when something given is wrong, 3 when no broker answers.
            """)

    @Option(name: [.customShort("a"), .long], help: ArgumentHelp("A pacticipant; may be repeated.", valueName: "name"))
    var pacticipant: [String]

    @Option(name: [.customShort("e"), .long], help: ArgumentHelp("The number of its version.", valueName: "version"))
    var version: [String] = []

    @Option(name: .shortAndLong, defaultAsFlag: "", help: ArgumentHelp("Its latest version, or its latest with a tag.", valueName: "tag"))
    var latest: String?

    @Option(help: ArgumentHelp("All its versions with a tag.", valueName: "tag"))
    var tag: [String] = []

    @Option(help: ArgumentHelp("Its latest version of a branch.", valueName: "branch"))
    var branch: [String] = []

    @Flag(help: "Its latest version of its main branch.")
    var mainBranch = false

    @Option(
        help: ArgumentHelp(
            "A pacticipant that does not count, or with a --version after it only that. [PACT_BROKER_CAN_I_DEPLOY_IGNORE]",
            valueName: "name"))
    var ignore: [String] = []

    @Option(help: ArgumentHelp("Where the versions are to go.", valueName: "name"))
    var toEnvironment: String?

    @Option(help: ArgumentHelp("The tag of the others' versions, where tags stand for environments.", valueName: "tag"))
    var to: String?

    @OptionGroup var decision: DecisionOptions

    func validate() throws {
        guard toEnvironment == nil || to == nil else {
            throw ValidationError("--to-environment and --to exclude each other; name the environment.")
        }
    }

    func run() throws {
        let environment = CommandEnvironment()
        let chosen = try VersionSelectorArguments(Array(CommandLine.arguments.dropFirst()))
        let ignored = (environment.text("PACT_BROKER_CAN_I_DEPLOY_IGNORE") ?? "").split(separator: ",").map {
            BrokerClient.VersionSelector(String($0))
        }
        var target = toEnvironment.map(BrokerClient.DeploymentTarget.environment)
        if let to { target = .tag(to) }
        try decision.decide(
            BrokerClient.MatrixQuery(chosen.selectors, ignoring: chosen.ignored + ignored, to: target), environment)
    }
}
