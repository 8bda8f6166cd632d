/// A row of the list of all keys: a key, or a command of the command line.
enum KeyListRow: Sendable {
    case key(KeyBinding)
    case line(LineCommand)

    var label: String {
        switch self {
        case .key(let binding): binding.label == "n/p" ? "n" : binding.label == "</>" ? ">" : binding.label
        case .line(let command): command.usage.count <= 16 ? command.usage : ":\(command.name)"
        }
    }

    var does: String {
        switch self {
        case .key(let binding): binding.does
        case .line(let command): command.does
        }
    }

    var group: KeyGroup {
        switch self {
        case .key(let binding): binding.group
        case .line: .commandLine
        }
    }

    /// True when it has to do with everything in a filter; a filter that begins with a colon is about commands alone.
    func fits(_ filter: String) -> Bool {
        switch self {
        case .key(let binding):
            if filter == binding.label { return true }
            guard !filter.hasPrefix(":") else { return false }
            return contains(filter, in: "\(binding.label) \(binding.does) \(binding.group.rawValue)")
        case .line(let command):
            let names = command.names.map { ":\($0)" }.joined(separator: " ")
            return contains(filter, in: "\(command.usage) \(names) \(command.does) \(group.rawValue)")
        }
    }

    private func contains(_ filter: String, in text: String) -> Bool {
        let text = text.lowercased()
        return filter.lowercased().split(separator: " ").allSatisfy { text.contains($0) }
    }
}
