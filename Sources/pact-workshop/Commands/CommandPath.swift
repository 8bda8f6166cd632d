import ArgumentParser

/// The command that the first words of a command line name.
enum CommandPath {
    /// - Returns: the innermost command named, the root itself where none is, and the words that lead to it, the root's name first.
    static func command(
        named arguments: [String], of root: any ParsableCommand.Type
    ) -> (command: any ParsableCommand.Type, path: [String]) {
        var command = root
        var path = [name(root)]
        for word in arguments {
            guard let next = command.configuration.subcommands.first(where: { name($0) == word }) else { break }
            command = next
            path.append(word)
        }
        return (command, path)
    }

    static func name(_ command: any ParsableCommand.Type) -> String {
        command.configuration.commandName ?? command._commandName
    }
}
