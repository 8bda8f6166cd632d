import ArgumentParser

/// A command that stands behind options, where the parser takes it for an argument of the tutor.
struct LateCommand {
    let word: String
    /// The root's name: `pact-workshop`.
    let program: String

    /// - Returns: `nil` when the command line begins with a word, or names no command behind its options. A word right behind an option
    ///   is the option's value.
    init?(arguments: [String], of root: any ParsableCommand.Type) {
        guard let first = arguments.first, first.hasPrefix("-") else { return nil }
        let known = root.configuration.subcommands.map(CommandPath.name)
        let given = arguments.prefix { $0 != "--" }
        let words = zip(given, given.dropFirst()).filter { before, _ in !before.hasPrefix("-") || before.contains("=") }.map(\.1)
        guard let word = words.first(where: known.contains) else { return nil }
        self.word = word
        program = CommandPath.name(root)
    }

    var failure: CommandFailure {
        .input("The command comes before its options: \(program) \(word), then the options. They are listed by \(program) \(word) --help.")
    }
}
