extension IntegrationJSONError {
    /// One sentence: where in the value, what is wrong, what to write.
    public var sentence: String { "\(path): \(reason.words)" }
}

extension IntegrationJSONError.Reason {
    /// The reason alone, without its place.
    public var words: String {
        switch self {
        case .matcherNotNamed(let json):
            #"a matcher is named by its name, a definition or a list of matchers, not by \#(json.brief(limit: 40)); "#
                + #"write it as in {"pact:matcher:type": "type"}."#
        case .unknownMatcher(let name, let nearest): "there is no matcher \(name); did you mean \(nearest)?"
        case .invalidMatcher(let error): error.sentence
        case .invalidDefinition(let error): error.sentence
        case .definitionInList(let text):
            "\(text.prefix(60)) stands in a list, where matchers are named; write it as {\"pact:matcher:type\": …} with its attributes."
        case .referenceMissing(let name): "the definition refers to '\(name)'; add a member of that name beside it."
        case .generatorNotNamed(let json):
            #"a generator is named by its name, as in {"pact:generator:type": "Uuid"}, not by \#(json.brief(limit: 40))."#
        case .unknownGenerator(let name, let nearest): "there is no generator \(name); did you mean \(nearest)?"
        case .generatorIncomplete(let name):
            #"the generator \#(name) needs "\#(name == "Regex" ? "regex" : "expression")"; add it."#
        case .matcherInValues: "a matcher inside a list of values has no place of its own; put it around the list."
        case .statusNotNumber(let text):
            text.isEmpty
                ? #"the status has no example; add "value" with a number, e.g. 200."#
                : "\(text.prefix(40)) is no HTTP status; write a number, e.g. 200."
        case .malformed(let reason): reason.words
        }
    }
}
