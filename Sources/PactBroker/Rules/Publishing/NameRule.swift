import Pact

/// What can be the name of something that the broker gives an address: a pacticipant, a version, a branch, a tag.
enum NameRule {
    /// What is wrong with a name, without saying whose it is; `nil` when it can be used.
    static func problem(with value: JSONValue) -> String? {
        switch value {
        case .null: "must be filled"
        case .string(let name): problem(with: name)
        case .bool, .number, .array, .object: "must be a string"
        }
    }

    static func problem(with name: String) -> String? {
        if name.isEmpty { return "must be filled" }
        if let problem = BrokerLimit.problem(bytes: name.utf8.count, limit: BrokerLimit.name) { return problem }
        if name.allSatisfy(\.isWhitespace) { return "cannot be blank" }
        if name.contains(where: \.isNewline) { return "cannot contain multiple lines" }
        if name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) { return "cannot contain control characters" }
        // A client takes these out of an address, and so would ask for something else.
        return name == "." || name == ".." ? "cannot be '\(name)', since no address can be made of it" : nil
    }
}
