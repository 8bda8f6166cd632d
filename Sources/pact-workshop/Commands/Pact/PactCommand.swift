import ArgumentParser

/// What is done with a pact file itself: read it, judge it, convert it.
struct PactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pact", abstract: "Show, judge and convert pact files.",
        subcommands: [PactShowCommand.self, PactLintCommand.self, PactConvertCommand.self])
}
