/// What an order takes: its words and options, each with what may stand behind it, for reading, help and completion.
public struct BrokerOrderForm: Sendable, Equatable {
    /// What can be offered behind an option.
    public enum Subject: Sendable, Equatable {
        case pacticipant, version, environment, branch, tag, path, event
        /// Nothing that could be known.
        case free
        /// Nothing stands behind it.
        case flag
    }

    public struct Option: Sendable, Equatable {
        /// Without its dashes.
        public var name: String
        /// The one letter that it may be written as.
        public var short: Character?
        public var subject: Subject
        public var isRequired: Bool
        /// In a few words.
        public var does: String
        /// True where a value may be left out: `--latest` and `--latest TAG`.
        public var mayBeAlone: Bool
    }

    public var name: BrokerOrder.Name
    /// In a few words.
    public var does: String
    /// What the words without an option are; empty where there are none.
    public var words: String
    public var needsWords: Bool
    public var options: [Option]

    /// How it is written: `publish PATH... --consumer-app-version VERSION [--branch BRANCH]`.
    public var usage: String {
        let parts = options.map { option -> String in
            let value = option.subject == .flag ? "" : " " + option.subject.placeholder
            let whole = "--\(option.name)\(value)"
            return option.isRequired ? whole : "[\(whole)]"
        }
        return ([name.rawValue] + (words.isEmpty ? [] : [words]) + parts).joined(separator: " ")
    }

    /// An option by its name or letter, with its dashes as it is typed.
    func option(_ typed: String) -> Option? {
        if typed.hasPrefix("--") { return options.first { $0.name == typed.dropFirst(2) } }
        return options.first { option in option.short.map { "-\($0)" == typed } ?? false }
    }
}

extension BrokerOrderForm.Subject {
    var placeholder: String {
        switch self {
        case .pacticipant: "NAME"
        case .version: "VERSION"
        case .environment: "ENVIRONMENT"
        case .branch: "BRANCH"
        case .tag: "TAG"
        case .path: "PATH"
        case .event: "EVENT"
        case .free: "TEXT"
        case .flag: ""
        }
    }
}
