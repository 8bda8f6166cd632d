extension PactFileError {
    /// One sentence: where in the pact file, what is wrong, what to do.
    public var sentence: String {
        if case let .notJSON(error) = reason { return error.sentence }
        let line = place.map { "Line \($0.line), " } ?? ""
        return "\(line)\(path): \(reason.words)"
    }
}

extension PactFileError.Reason {
    /// The reason alone, without its place.
    public var words: String {
        switch self {
        case let .notJSON(error): error.sentence
        case let .wrongKind(expected, actual):
            "\(Self.list(expected.map(\.withArticle))) is needed here, not \(actual.withArticle)."
        case let .invalidStatus(value): "\(value.brief(limit: 40)) is no HTTP status; write a number from 100 to 599."
        case .stateWithoutName: #"this provider state has no name; add "name"."#
        case let .invalidPath(error): error.sentence
        case let .invalidRule(error): error.sentence
        case let .unknownCombination(text): "matchers are combined by AND or OR, not by \(text)."
        case let .unknownInteractionType(type): Self.aboutType(type)
        case let .messagesNotSupported(description):
            "\(description.map { "“\($0)” is a message" } ?? "this is a message")"
                + "; only HTTP interactions can be used, so take it out of the file."
        case let .pluginsNotSupported(names):
            "this pact needs the \(names.count > 1 ? "plugins" : "plugin") \(Self.list(names, last: "and"))"
                + ", and plugins cannot be used here."
        }
    }

    private static func aboutType(_ type: String?) -> String {
        let known = "Synchronous/HTTP"
        guard let type else { return #"an interaction of V4 needs a type; add "type": "\#(known)"."# }
        if NearestName.of(type, among: [known]) != nil {
            return "there is no interaction type \(type); did you mean \(known)?"
        }
        return "there is no interaction type \(type); the one for HTTP is \(known)."
    }

    private static func list(_ words: [String], last conjunction: String = "or") -> String {
        guard let final = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(conjunction) \(final)"
    }
}

extension JSONKind {
    fileprivate var withArticle: String {
        switch self {
        case .null: "null"
        case .integer, .array, .object: "an \(rawValue.lowercased())"
        case .boolean, .decimal, .string: "a \(rawValue.lowercased())"
        }
    }
}
