/// Integration JSON: examples with their matchers and generators inside, the form in which tests in many languages hand a contract
/// to a Pact engine.
///
///     {"id": {"pact:matcher:type": "integer", "value": 10}}   // the example {"id": 10}, and the rule `integer` at $.id
///
/// `pact:matcher:type` is a matcher's name, a list of matcher objects (all must hold) or a `MatchingRuleDefinition`; the other members
/// are the matcher's attributes, `value` is the example. `pact:generator:type` beside it names a generator. What other implementations
/// would drop with a line in a log is refused here, with its place.
public enum IntegrationJSON {
    static let matcherKey = "pact:matcher:type"
    static let generatorKey = "pact:generator:type"
    static let keyPrefix = "pact:"

    /// Reads a JSON body.
    ///
    /// - Throws: `IntegrationJSONError` with the path, from the body, of what is wrong.
    public static func read(_ body: JSONValue) throws(IntegrationJSONError) -> InlineExpectation {
        try read(body, .body, at: .root)
    }

    /// Reads one value of a message's metadata: JSON, or else a text that stands for itself.
    ///
    /// - Throws: `IntegrationJSONError` with the path, from the value, of what is wrong.
    public static func readMetadata(_ text: String, named name: String) throws(IntegrationJSONError) -> InlineExpectation {
        guard let json = try? JSONValue.parse(text) else { return InlineExpectation(example: .string(text)) }
        return try read(json, .metadata, at: PathExpression.root.appending(.field(name)))
    }

    /// Reads a request's path: plain text, or a JSON object with inline matchers. Of a list the first value is the example.
    ///
    /// - Throws: `IntegrationJSONError` with the path, from the value, of what is wrong.
    public static func readPath(_ text: String) throws(IntegrationJSONError) -> InlineValues {
        var read = try InlineTextReader(category: .path, place: .whole).read(text)
        read.values = [read.values.first ?? ""]
        return read
    }

    /// Reads the values of a query parameter: plain text, or a JSON object with inline matchers.
    ///
    /// - Throws: `IntegrationJSONError` with the path, from the value, of what is wrong.
    public static func readQuery(_ text: String, named name: String) throws(IntegrationJSONError) -> InlineValues {
        try InlineTextReader(category: .query, place: .name(name)).read(text)
    }

    /// Reads the values of a header: plain text, or a JSON object with inline matchers. One text is split where the header is a list.
    ///
    /// - Throws: `IntegrationJSONError` with the path, from the value, of what is wrong.
    public static func readHeader(_ text: String, named name: String) throws(IntegrationJSONError) -> InlineValues {
        var read = try InlineTextReader(category: .header, place: .name(name)).read(text)
        if read.values.count == 1 { read.values = read.values.flatMap { HeaderValues.split($0, of: name) } }
        return read
    }

    /// Reads a response's status: a number, or a JSON object with inline matchers.
    ///
    /// - Returns: the status of the example, 0 to 65535, and what it stands for.
    /// - Throws: `IntegrationJSONError` with the path, from the value, of what is wrong.
    public static func readStatus(
        _ text: String
    ) throws(IntegrationJSONError) -> (status: Int, rules: MatchingRules, generators: Generators) {
        let read = try InlineTextReader(category: .status, place: .whole).read(text)
        let example = read.values.first ?? ""
        guard let status = UInt16(example) else {
            throw IntegrationJSONError(reason: .statusNotNumber(example), path: .root)
        }
        return (Int(status), read.rules, read.generators)
    }

    private static func read(
        _ json: JSONValue, _ category: MatchingCategory, at place: PathExpression
    ) throws(IntegrationJSONError) -> InlineExpectation {
        var reader = InlineReader(category: category)
        let example = try reader.read(json, at: place, from: .root)
        return InlineExpectation(example: example, rules: MatchingRules(reader.rules), generators: Generators(reader.generators))
    }
}
