import ArgumentParser
import Glibc
import Pact

/// The program: one command with a subcommand for each thing it does.
///
/// Exit codes are the same everywhere: 0 it holds, 1 a check says no, 2 the input is wrong, 3 the environment is at fault.
@main
struct Main: ParsableCommand {
    /// The subcommands in the order in which help lists them, those aside that speak with a broker.
    static let subcommands: [any ParsableCommand.Type] =
        [TutorCommand.self] + LearnCommands.all + [
            MockCommand.self, VerifyCommand.self, ProviderCommand.self, MatchCommand.self, PactCommand.self, BrokerCommand.self,
        ]

    static let configuration = CommandConfiguration(
        commandName: "pact-workshop",
        abstract: "Learn contract testing with Pact in the terminal, with servers of your own.",
        version: PactEngine.version,
        subcommands: subcommands,
        groupedSubcommands: [CommandGroup(name: "Broker client", subcommands: BrokerClientCommands.all)],
        defaultSubcommand: TutorCommand.self)

    /// Parses the arguments, runs the command they name and ends the process with its exit code.
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        occupyStandardDescriptors()
        do {
            var command = try parseAsRoot()
            try command.run()
            if let loss = Output.loss { throw loss }
        } catch {
            end(with: error)
        }
    }

    /// Fills the places of input, output and messages where they were closed, so that no file of the learner is opened there and
    /// written over. Writing there still fails.
    private static func occupyStandardDescriptors() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 { _ = open("/dev/null", O_RDONLY) }
    }

    private static func end(with error: any Error) -> Never {
        if let failure = error as? CommandFailure {
            Output.note(failure.sentence)
            Glibc.exit(failure.status)
        }
        if let loss = Output.loss { end(with: loss) }
        let status = exitCode(for: error)
        let arguments = Array(CommandLine.arguments.dropFirst())
        if status == .validationFailure {
            if let unknown = UnknownCommand(arguments: arguments, of: Self.self) { end(with: unknown.failure) }
            if let late = LateCommand(arguments: arguments, of: Self.self) { end(with: late.failure) }
            if let unknown = UnknownOption(arguments: arguments, of: Self.self) { end(with: unknown.failure) }
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
