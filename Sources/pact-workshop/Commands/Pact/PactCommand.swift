import ArgumentParser

/// What is done with a pact file itself: read it, judge it, convert it, write it as a test.
struct PactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pact", abstract: "Show, judge and convert pact files, and write them as tests.",
        subcommands: [PactShowCommand.self, PactLintCommand.self, PactConvertCommand.self, PactCodeCommand.self])
}
