import ArgumentParser
import Pact

/// A first word on the command line that names no command.
struct UnknownCommand {
    let word: String
    let known: [String]

    /// - Returns: `nil` when the first argument is an option, or a command that there is.
    init?(arguments: [String], commands: [any ParsableCommand.Type]) {
        let known = commands.compactMap { $0.configuration.commandName }
        guard let word = arguments.first, !word.isEmpty, !word.hasPrefix("-"), !(known + ["help"]).contains(word) else { return nil }
        self.word = word
        self.known = known
    }

    var failure: CommandFailure {
        let suggestion = NearestName.of(word, among: known).map { "Did you mean '\($0)'? " } ?? ""
        return .input("There is no command '\(Output.visible(word))'. \(suggestion)The commands are listed by pact-workshop --help.")
    }
}
