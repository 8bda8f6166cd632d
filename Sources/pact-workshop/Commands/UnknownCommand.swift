import ArgumentParser
import Pact

/// A word on the command line that stands where a command should, and names none.
struct UnknownCommand {
    let word: String
    let known: [String]
    /// The words before it: `pact-workshop`, or `pact-workshop course`.
    let path: String

    /// - Returns: `nil` when the words name a command that there is, or an option stands in the word's place.
    init?(arguments: [String], of root: any ParsableCommand.Type) {
        let (command, path) = CommandPath.command(named: arguments, of: root)
        let known = command.configuration.subcommands.map(CommandPath.name)
        let place = path.count - 1
        guard !known.isEmpty, arguments.indices.contains(place) else { return nil }
        let word = arguments[place]
        guard !word.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
        self.word = word
        self.known = known
        self.path = path.joined(separator: " ")
    }

    var failure: CommandFailure {
        let suggestion = NearestName.of(word, among: known).map { "Did you mean '\($0)'? " } ?? ""
        return .input("There is no command '\(word)'. \(suggestion)The commands are listed by \(path) --help.")
    }
}
