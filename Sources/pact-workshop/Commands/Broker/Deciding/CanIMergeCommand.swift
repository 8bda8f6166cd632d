import ArgumentParser
import PactBroker

/// `can-i-merge`: asks whether a version works with the main branches of the others.
struct CanIMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "can-i-merge", abstract: "Ask a broker whether a version works with the main branches of the others.",
        discussion: "The exit codes are those of can-i-deploy.")

    @Option(name: [.customShort("a"), .long], help: ArgumentHelp("The pacticipant.", valueName: "name"))
    var pacticipant: String

    @Option(name: [.customShort("e"), .long], help: ArgumentHelp("The number of its version.", valueName: "version"))
    var version: String

    @OptionGroup var decision: DecisionOptions

    func run() throws {
        let selector = BrokerClient.VersionSelector(pacticipant, .number(version))
        try decision.decide(BrokerClient.MatrixQuery([selector], to: .mainBranches), CommandEnvironment())
    }
}
