/// One object with `pact:matcher:type`: the matchers and the generator it asks for.
struct InlineMatcher {
    let object: JSONObject
    /// The value of `pact:matcher:type`.
    let matcher: JSONValue
    /// Where the object stands in the text.
    let location: PathExpression

    init(_ object: JSONObject, matcher: JSONValue, location: PathExpression) {
        self.object = object
        self.matcher = matcher
        self.location = location
    }

    /// The matchers, and the generator that a definition implies.
    func rules() throws(IntegrationJSONError) -> (rules: [MatchingRule], generator: Generator?) {
        let place = location.appending(.field(IntegrationJSON.matcherKey))
        switch matcher {
        case .array(let elements):
            var rules: [MatchingRule] = []
            for (index, element) in elements.enumerated() {
                rules.append(try Self.listed(element, at: place.appending(.index(index))))
            }
            return (rules, nil)
        case .string(let text) where !MatchingRule.namesOfDefinitions.contains(text) && MatchingRuleDefinition.isDefinition(text):
            return try defined(by: text, at: place)
        case .string(let name) where !name.isEmpty:
            return ([try Self.rule(named: name, object, at: location)], nil)
        default: throw IntegrationJSONError(reason: .matcherNotNamed(matcher), path: place)
        }
    }

    /// The matcher `arrayContains` with the examples of its variants as the example; `nil` for every other matcher.
    func arrayContains() throws(IntegrationJSONError) -> (rule: MatchingRule, example: JSONValue)? {
        guard let name = matcher.string, MatchingRule.namesOfArrayContains.contains(name) else { return nil }
        let (variants, examples) = try Self.variants(of: object, at: location)
        return (.arrayContains(variants), .array(examples))
    }

    /// The generator that stands beside the matcher.
    func generator() throws(IntegrationJSONError) -> Generator? {
        guard let value = object[IntegrationJSON.generatorKey] else { return nil }
        let place = location.appending(.field(IntegrationJSON.generatorKey))
        guard let name = value.string, !name.isEmpty else {
            throw IntegrationJSONError(reason: .generatorNotNamed(value), path: place)
        }
        let attributes = object.without(["value"]).members.filter { !$0.name.hasPrefix(IntegrationJSON.keyPrefix) }
        let generator = Generator(name: name, attributes: JSONObject(attributes))
        guard case .unknown = generator else { return generator }
        if Generator.knownNames.contains(name) {
            throw IntegrationJSONError(reason: .generatorIncomplete(name: name), path: place)
        }
        if let near = NearestName.of(name, among: Generator.knownNames) {
            throw IntegrationJSONError(reason: .unknownGenerator(name: name, nearest: near), path: place)
        }
        return generator
    }

    private func defined(
        by text: String, at place: PathExpression
    ) throws(IntegrationJSONError) -> (rules: [MatchingRule], generator: Generator?) {
        let definition: MatchingRuleDefinition
        do {
            definition = try MatchingRuleDefinition.parse(text)
        } catch {
            throw IntegrationJSONError(reason: .invalidDefinition(error), path: place)
        }
        var rules: [MatchingRule] = []
        for rule in definition.rules {
            switch rule {
            case .rule(let rule): rules.append(rule)
            case .reference(let name):
                guard object.contains(name) else {
                    throw IntegrationJSONError(reason: .referenceMissing(name: name), path: place)
                }
                rules.append(.type(min: nil, max: nil))
            }
        }
        return (rules, definition.generator)
    }

    /// An element of a list of matchers: named by `pact:matcher:type`.
    private static func listed(_ json: JSONValue, at place: PathExpression) throws(IntegrationJSONError) -> MatchingRule {
        guard let name = json[IntegrationJSON.matcherKey]?.string, !name.isEmpty, let object = json.object else {
            throw IntegrationJSONError(reason: .matcherNotNamed(json), path: place)
        }
        guard !MatchingRule.namesOfArrayContains.contains(name) else {
            return .arrayContains(try variants(of: object, at: place).variants)
        }
        return try rule(named: name, object, at: place)
    }
}

extension InlineMatcher {
    private static func variants(
        of object: JSONObject, at location: PathExpression
    ) throws(IntegrationJSONError) -> (variants: [ArrayVariant], examples: [JSONValue]) {
        guard let elements = object["variants"]?.array else {
            throw IntegrationJSONError(
                reason: .invalidMatcher(.attributeMissing(matcher: "arrayContains", attribute: "variants")), path: location)
        }
        let place = location.appending(.field("variants"))
        var variants: [ArrayVariant] = []
        var examples: [JSONValue] = []
        for (index, element) in elements.enumerated() {
            var reader = InlineReader(category: .body)
            examples.append(try reader.read(element, at: .root, from: place.appending(.index(index))))
            variants.append(
                ArrayVariant(index: index, rules: MatchingRules(reader.rules), generators: Generators(reader.generators)))
        }
        return (variants, examples)
    }

    /// A matcher with its attributes beside it; `value` doubles as the argument of those that need one.
    private static func rule(
        named name: String, _ object: JSONObject, at location: PathExpression
    ) throws(IntegrationJSONError) -> MatchingRule {
        guard !MatchingRuleDefinition.isDefinition(name) || MatchingRule.namesOfDefinitions.contains(name) else {
            throw IntegrationJSONError(reason: .definitionInList(name), path: location)
        }
        do {
            let rule = try MatchingRule(json: .object(attributes(of: object, named: name)))
            guard case .unknown(let name, let attributes) = rule else { return rule }
            if let near = NearestName.of(name, among: MatchingRule.knownNames) {
                throw IntegrationJSONError(reason: .unknownMatcher(name: name, nearest: near), path: location)
            }
            return .unknown(name: name, attributes: attributes.without(["value"]))
        } catch let error as PactFileError {
            guard case .invalidRule(let reason) = error.reason else {
                throw IntegrationJSONError(reason: .malformed(error.reason), path: location.appending(contentsOf: error.path))
            }
            throw IntegrationJSONError(reason: .invalidMatcher(reason), path: location.appending(contentsOf: error.path))
        } catch let error as IntegrationJSONError {
            throw error
        } catch {
            throw IntegrationJSONError(reason: .matcherNotNamed(.string(name)), path: location)
        }
    }

    /// The matcher as a pact file would hold it.
    private static func attributes(of object: JSONObject, named name: String) -> JSONObject {
        var json = object.without([IntegrationJSON.matcherKey, IntegrationJSON.generatorKey])
        json.set("match", .string(name))
        for size in ["min", "max"] where name == "type" && !isSize(json[size]) { json.remove(size) }
        for text in ["value", "regex"] where json[text]?.isNull == true { json.remove(text) }
        // As a text, in which other implementations have the names in byte order.
        json["value"] = json["value"].map { .string($0.string ?? $0.text(sortedKeys: true)) }
        guard MatchingRule.namesOfNestedRules.contains(name) else { return json }
        if json["value"] == "" { json.remove("value") }
        if let rules = json["rules"]?.array { json.set("rules", .array(rules.map(nested))) }
        return json
    }

    /// A rule within `eachKey` or `eachValue`, which may be written as integration JSON or as in a pact file.
    private static func nested(_ json: JSONValue) -> JSONValue {
        guard let object = json.object, let name = object[IntegrationJSON.matcherKey] else { return json }
        return .object(attributes(of: object, named: name.plainText))
    }

    /// What is no size counts as none, as other implementations read it.
    private static func isSize(_ json: JSONValue?) -> Bool {
        guard let json else { return false }
        let digits = json.number?.text ?? json.string ?? ""
        return Int(digits.prefix { $0 != "." }).map { $0 >= 0 } ?? false
    }
}

extension MatchingRule {
    /// Names that begin a definition and are matchers by themselves too.
    static let namesOfDefinitions: Set<String> = ["eachKey", "eachValue", "notEmpty", "arrayContains"]
    static let namesOfArrayContains: Set<String> = ["arrayContains", "array-contains"]
    static let namesOfNestedRules: Set<String> = ["eachKey", "each-key", "eachValue", "each-value"]
}

extension PathExpression {
    /// This path, and from there another that begins with `$`.
    func appending(contentsOf other: PathExpression) -> PathExpression {
        PathExpression(tokens: tokens + other.tokens.dropFirst())
    }
}
