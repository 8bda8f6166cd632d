/// Reads the value of a path, a query parameter, a header or a status: plain text, or a JSON object with an example in `value`.
struct InlineTextReader {
    let category: MatchingCategory
    let place: MatchingRules.Place

    /// - Returns: one text, but where `value` is a list.
    func read(_ text: String) throws(IntegrationJSONError) -> InlineValues {
        guard let object = (try? JSONValue.parse(text))?.object else { return InlineValues([text]) }
        let value = object["value"] ?? .null
        guard let type = object[IntegrationJSON.matcherKey] else { return InlineValues(Self.texts(value)) }
        let matcher = InlineMatcher(object, matcher: type, location: .root)
        let (matchers, implied) = try matcher.rules()
        var read = InlineValues(Self.texts(try Self.plain(value)))
        if !matchers.isEmpty {
            read.rules.entries = [MatchingRules.Entry(category: category, place: place, list: MatchingRuleList(matchers))]
        }
        if let generator = try matcher.generator() ?? implied {
            read.generators.entries = [Generators.Entry(category: category, place: place, generator: generator)]
        }
        return read
    }

    /// A list without matchers of its own; other values are taken as they are.
    private static func plain(_ value: JSONValue) throws(IntegrationJSONError) -> JSONValue {
        guard let elements = value.array else { return value }
        var reader = InlineReader(category: .body)
        let location = PathExpression.root.appending(.field("value"))
        let example = try reader.read(.array(elements), at: .root, from: location)
        guard reader.rules.isEmpty, reader.generators.isEmpty else {
            throw IntegrationJSONError(reason: .matcherInValues, path: location)
        }
        return example
    }

    private static func texts(_ value: JSONValue) -> [String] {
        value.array?.map(text) ?? [text(value)]
    }

    private static func text(_ value: JSONValue) -> String {
        value.isNull ? "" : value.plainText
    }
}
