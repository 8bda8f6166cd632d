import Foundation

/// The environment variables that stand in for options.
struct CommandEnvironment: Sendable {
    var variables: [String: String]

    init(_ variables: [String: String] = ProcessInfo.processInfo.environment) {
        self.variables = variables
    }

    /// A variable's text; an empty one counts as not set.
    func text(_ name: String) -> String? {
        variables[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// True for `true`, `yes`, `on` and `1` in any case.
    func isOn(_ name: String) -> Bool {
        ["true", "yes", "on", "1"].contains(variables[name]?.lowercased() ?? "")
    }

    /// - Throws: `CommandFailure.input` when the variable is set and no whole number.
    func number(_ name: String) throws(CommandFailure) -> Int? {
        guard let text = text(name) else { return nil }
        guard let number = Int(text) else { throw .input("\(name) is '\(text)' and should be a whole number.") }
        return number
    }
}
