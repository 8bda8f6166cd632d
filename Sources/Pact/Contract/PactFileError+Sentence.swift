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
        case let .messageBelowV3(description, specification):
            "\(description.map { "“\($0)” is a message" } ?? "this is a message")"
                + ", and files of \(specification.name) have none; write version 3.0.0 in metadata.pactSpecification."
        case let .partMissing(name):
            #"a synchronous message needs "\#(name)"\#(name == "response" ? ", a list of messages" : ""); add it."#
        case let .pluginsNotSupported(names):
            "this pact needs the \(names.count > 1 ? "plugins" : "plugin") \(Self.list(names, last: "and"))"
                + ", and plugins cannot be used here."
        }
    }

    private static func aboutType(_ type: String?) -> String {
        let http = Interaction.Kind.http.rawValue
        guard let type else { return #"an interaction of V4 needs a type; add "type": "\#(http)"."# }
        if let nearest = NearestName.of(type, among: Interaction.Kind.allCases.map(\.rawValue)) {
            return "there is no interaction type \(type); did you mean \(nearest)?"
        }
        return "there is no interaction type \(type); the one for HTTP is \(http)."
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
