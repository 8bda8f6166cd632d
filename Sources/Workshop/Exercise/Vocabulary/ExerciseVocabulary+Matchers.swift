import Pact

/// What stands behind the tags that need more than an example.
extension ExerciseVocabulary {
    static let regex = FileContext(
        name: "a `!regex`",
        keys: [
            required("pattern", "what the whole text must match"),
            required("example", "a text that matches it"),
        ])

    static let include = FileContext(
        name: "an `!include`",
        keys: [
            required("part", "what the text must contain"),
            required("example", "a text that contains it"),
        ])

    static func moment(_ tag: MatcherTag.Name) -> FileContext {
        FileContext(
            name: "a `\(tag.text)`",
            keys: [
                key("format", "letters for the parts; \(tag.defaultFormat?.text ?? "") without it"),
                required("example", "a text of this format"),
            ])
    }

    static let eachKey = FileContext(
        name: "an `!eachKey`",
        keys: [
            required("rule", "the matcher that every name follows", .example),
            required("of", "an example: names with their values", .example),
        ])

    static let eachValue = FileContext(
        name: "an `!eachValue`",
        keys: [
            required("rule", "the matcher that every value follows", .example),
            required("of", "an example: names with their values, or a list", .example),
        ])

    static let statusClasses = StatusClass.named.map(\.name)

    static let statusCode = FileContext(
        name: "a `!statusCode`",
        keys: [
            required("class", "the kind of status, or a list of them", .words(statusClasses)),
            required("example", "the status that the mock server answers with"),
        ])

    static let contentType = FileContext(
        name: "a `!contentType`",
        keys: [
            required("type", "what the content is, e.g. application/json"),
            required("example", "a text of this type"),
        ])
}
