import TerminalUI

/// What a terminal may be used for.
struct TerminalOptions: Equatable, Sendable {
    /// Which characters may be sent.
    enum Characters: Equatable, Sendable {
        /// Everything.
        case unicode
        /// Everything, but lines as `+-|`.
        case asciiLines
        /// ASCII alone.
        case ascii
    }

    /// What was asked for; the terminal's locale may allow less.
    var characters: Characters = .unicode
    /// False with `NO_COLOR`: every theme is then drawn as ``Theme/mono``.
    var usesColour = true

    /// What the environment and `--ascii` ask for.
    init(environment: [String: String], asciiLines: Bool = false) {
        usesColour = (environment["NO_COLOR"] ?? "").isEmpty
        characters = asciiLines ? .asciiLines : .unicode
    }
}
