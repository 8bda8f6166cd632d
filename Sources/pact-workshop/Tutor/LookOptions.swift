import ArgumentParser
import TerminalUI

/// How the screen looks.
struct LookOptions: ParsableArguments {
    @Flag(help: "Draw lines as +-| for terminals without line drawing.")
    var ascii = false
    @Option(help: "Colours: dark, light, high-contrast or mono.")
    var theme: String?

    func chosenTheme() throws(CommandFailure) -> Theme {
        guard let theme else { return .dark }
        guard let chosen = Theme(rawValue: theme) else {
            throw .input("There is no theme '\(theme)'. There are \(Theme.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return chosen
    }
}
