/// Matchers written as one text: `matching(regex, '\d+', '100')`, `atLeast(1), eachValue(matching(type, 'x'))`.
///
/// The text holds an example too, and may imply a generator: a date's definition makes a date, `fromProviderState('id', 10)` takes the
/// value from the provider state.
public struct MatchingRuleDefinition: Sendable, Equatable {
    public enum Rule: Sendable, Equatable {
        case rule(MatchingRule)
        /// `matching($'name')`: the member of this name is the example, matched by type.
        case reference(String)
    }

    /// What kind of value the example's text stands for.
    public enum ExampleKind: String, Sendable {
        /// Nothing in the text tells.
        case unknown
        case string
        /// An integer or a decimal.
        case number
        case integer
        case decimal
        case boolean
    }

    /// The first example of the text, as it stands there; empty where there is none, and for null.
    public var example: String
    public var exampleKind: ExampleKind
    /// In the order of the text; all of them must hold.
    public var rules: [Rule]
    /// The first generator that the text implies.
    public var generator: Generator?

    public init(_ rules: [Rule], example: String = "", exampleKind: ExampleKind = .unknown, generator: Generator? = nil) {
        self.rules = rules
        self.example = example
        self.exampleKind = exampleKind
        self.generator = generator
    }

    /// The words with which definitions begin.
    public static let keywords = ["matching", "notEmpty", "eachKey", "eachValue", "atLeast", "atMost", "arrayContains"]

    /// True when a text begins like a definition, so that it is no plain text: its first word is one of `keywords`.
    public static func isDefinition(_ text: String) -> Bool {
        var scanner = DefinitionScanner(text)
        guard case .word(let word) = scanner.next().token else { return false }
        return keywords.contains(word)
    }

    /// Reads a definition.
    ///
    /// - Throws: `MatchingRuleDefinitionError` with the place of what is wrong.
    public static func parse(_ text: String) throws(MatchingRuleDefinitionError) -> MatchingRuleDefinition {
        var parser = DefinitionParser(text)
        return try parser.definition()
    }

    /// The example as a JSON value; `nil` where there is none.
    public var exampleValue: JSONValue? {
        switch exampleKind {
        case .unknown: example.isEmpty ? nil : .string(example)
        case .string: .string(example)
        // A text such as 007 is no number in JSON.
        case .number, .integer, .decimal:
            (JSONNumber(example) ?? Int(example).map { JSONNumber($0) }).map(JSONValue.number) ?? .string(example)
        case .boolean: .bool(example == "true")
        }
    }

    /// Adds what another definition says of the same value: the first example and the first generator stay.
    mutating func merge(_ other: MatchingRuleDefinition) {
        rules += other.rules
        example = example.isEmpty ? other.example : example
        exampleKind = exampleKind.merged(with: other.exampleKind)
        generator = generator ?? other.generator
    }
}

extension MatchingRuleDefinition.ExampleKind {
    /// The narrower of two kinds that can hold a value of both; text where neither can.
    fileprivate func merged(with other: Self) -> Self {
        switch (self, other) {
        case (.string, _), (_, .string): .string
        case (.decimal, _), (_, .decimal): .decimal
        case (.integer, _), (_, .integer): .integer
        case (.number, _), (_, .number): .number
        case (.boolean, _), (_, .boolean): .boolean
        case (.unknown, .unknown): .unknown
        }
    }
}
