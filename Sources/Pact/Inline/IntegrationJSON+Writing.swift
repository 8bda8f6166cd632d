extension IntegrationJSON {
    /// Writes a JSON body with its rules and generators inside.
    ///
    /// Reading what comes back gives an equal example and, what is kept aside, the same rules and generators; their order may differ.
    public static func write(_ expectation: InlineExpectation) -> InlineWriting {
        write(expectation, .body, at: .root)
    }

    /// Writes one value of a message's metadata with its rules and generators inside.
    public static func writeMetadata(_ expectation: InlineExpectation, named name: String) -> InlineWriting {
        write(expectation, .metadata, at: PathExpression.root.appending(.field(name)))
    }

    /// Writes a request's path, or a status by its digits.
    ///
    /// - Parameter values: the example with its rules and generators; each of them must be of the category.
    public static func write(_ values: InlineValues, as category: MatchingCategory) -> InlineWriting {
        let texts = values.values.map(JSONValue.string)
        let example: JSONValue = texts.count == 1 ? texts.first ?? "" : .array(texts)
        var writer = InlineWriter(category: category, rules: values.rules, generators: values.generators)
        let json = writer.write(text: example)
        return InlineWriting(json: json, keptRules: writer.keptRules, keptGenerators: writer.keptGenerators)
    }

    private static func write(
        _ expectation: InlineExpectation, _ category: MatchingCategory, at place: PathExpression
    ) -> InlineWriting {
        var writer = InlineWriter(category: category, rules: expectation.rules, generators: expectation.generators)
        let json = writer.write(expectation.example, at: place, InlineNames())
        return InlineWriting(
            json: json, keptRules: writer.keptRules, keptGenerators: writer.keptGenerators, omitted: writer.omitted)
    }
}
