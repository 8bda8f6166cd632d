import ArgumentParser
import Glibc
import Pact

/// The program: one command with a subcommand for each thing it does.
///
/// Exit codes are the same everywhere: 0 it holds, 1 a check says no, 2 the input is wrong, 3 the environment is at fault.
@main
struct Main: ParsableCommand {
    /// Every subcommand, in the order in which help lists them.
    static let subcommands: [any ParsableCommand.Type] =
        [TutorCommand.self] + LearnCommands.all + [
            MockCommand.self, VerifyCommand.self, ProviderCommand.self, MatchCommand.self,
        ]

    static let configuration = CommandConfiguration(
        commandName: "pact-workshop",
        abstract: "Learn contract testing with Pact in the terminal, with servers of your own.",
        version: PactEngine.version,
        subcommands: subcommands,
        defaultSubcommand: TutorCommand.self)

    /// Parses the arguments, runs the command they name and ends the process with its exit code.
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            end(with: error)
        }
    }

    private static func end(with error: any Error) -> Never {
        if let failure = error as? CommandFailure {
            Output.note(failure.sentence)
            Glibc.exit(failure.status)
        }
        let status = exitCode(for: error)
        if status == .validationFailure,
            let unknown = UnknownCommand(arguments: Array(CommandLine.arguments.dropFirst()), commands: subcommands)
        {
            end(with: unknown.failure)
        }
        let text = fullMessage(for: error)
        if status.isSuccess {
            if !text.isEmpty { Output.line(text) }
        } else if !text.isEmpty {
            Output.note(text)
        }
        Glibc.exit(status == .validationFailure ? CommandFailure.inputStatus : status.rawValue)
    }
}
