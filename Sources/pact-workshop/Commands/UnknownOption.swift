import ArgumentParser
import Pact

/// A long option on the command line that the command has not.
///
/// The parser may report what stands behind such an option instead of the option itself.
struct UnknownOption {
    let option: String
    let known: [String]
    /// The command's own words: `pact-workshop run`.
    let path: String

    /// - Returns: `nil` when every long option is one of the command's.
    init?(arguments: [String], of root: any ParsableCommand.Type) {
        let (named, path) = CommandPath.command(named: arguments, of: root)
        let command = path.count == 1 ? root.configuration.defaultSubcommand ?? root : named
        let known = Self.options(in: root.helpMessage(for: command, columns: 200)) + ["--help", "--version"]
        let given = arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }.map { String($0.prefix { $0 != "=" }) }
        guard let option = given.first(where: { !known.contains($0) }) else { return nil }
        self.option = option
        self.known = known
        self.path = path.joined(separator: " ")
    }

    var failure: CommandFailure {
        let suggestion = NearestName.of(option, among: known).map { "Did you mean '\($0)'? " } ?? ""
        return .input("There is no option '\(option)'. \(suggestion)The options are listed by \(path) --help.")
    }

    /// Every long option that a help text lists.
    private static func options(in help: String) -> [String] {
        help.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init).filter { $0.hasPrefix("--") && $0.count > 2 }
    }
}
