/// One value with its matchers and its generator, as an object of integration JSON.
struct InlineMatcherWriting {
    let matchers: [MatchingRule]
    let generator: Generator?
    /// Already written as integration JSON.
    let value: JSONValue

    static func arrayContains(_ variants: [JSONValue], generator: Generator?) -> JSONValue {
        let json: JSONObject = [IntegrationJSON.matcherKey: "arrayContains", "variants": .array(variants)]
        return .object(json.overlaid(by: generator.map(generatorMembers) ?? JSONObject()))
    }

    /// The matcher's own attributes stand beside the value, but where they would be taken for something else's: then in a list.
    var json: JSONValue {
        var json = JSONObject()
        if matchers.count == 1, let matcher = matchers.first, standsAlone(matcher) {
            json.set(IntegrationJSON.matcherKey, .string(matcher.name))
            json = json.overlaid(by: matcher.inlineAttributes)
        } else {
            let list = matchers.map { matcher in
                JSONObject([(IntegrationJSON.matcherKey, .string(matcher.name))]).overlaid(by: matcher.inlineAttributes)
            }
            json.set(IntegrationJSON.matcherKey, .array(list.map(JSONValue.object)))
        }
        if let generator { json = json.overlaid(by: Self.generatorMembers(generator)) }
        json.set("value", value)
        return .object(json)
    }

    private static func generatorMembers(_ generator: Generator) -> JSONObject {
        JSONObject([(IntegrationJSON.generatorKey, .string(generator.name))]).overlaid(by: generator.json.without(["type"]))
    }

    private func standsAlone(_ matcher: MatchingRule) -> Bool {
        switch matcher {
        case .include(let text), .contentType(let text): guard value == .string(text) else { return false }
        case .eachKey(let nested), .eachValue(let nested):
            let text = value.isNull ? "" : value.string ?? value.text(sortedKeys: true)
            guard nested.example?.plainText ?? "" == text else { return false }
        case .unknown: guard generator == nil else { return false }
        default: break
        }
        guard let generator else { return true }
        let attributes = matcher.json
        return generator.inlineAttributeNames.allSatisfy { name in
            !matcher.readsInline(name) || attributes[name] == generator.json[name]
        }
    }
}

extension MatchingRule {
    /// The attributes as integration JSON holds them.
    fileprivate var inlineAttributes: JSONObject {
        var attributes = json.without(["match"])
        if case .eachKey = self { attributes["value"] = attributes["value"].map { .string($0.plainText) } }
        if case .eachValue = self { attributes["value"] = attributes["value"].map { .string($0.plainText) } }
        return attributes
    }

    /// True when an inline matcher can stand for this one, by itself or in a list.
    var isSayableInline: Bool {
        switch self {
        case .arrayContains: false
        case .type(let min, let max): min ?? 0 >= 0 && max ?? 0 >= 0
        case .unknown(let name, let attributes):
            !name.isEmpty && NearestName.of(name, among: Self.knownNames) == nil && !MatchingRuleDefinition.isDefinition(name)
                && !attributes.names.contains { $0 == "value" || $0.hasPrefix(IntegrationJSON.keyPrefix) }
        default: true
        }
    }

    /// True when a member of this name beside the matcher is one of its attributes.
    fileprivate func readsInline(_ member: String) -> Bool {
        switch self {
        case .type: ["min", "max"].contains(member)
        case .regex: member == "regex"
        case .date, .time, .datetime: member == "format"
        case .statusCode: member == "status"
        case .eachKey, .eachValue: ["rules", "generator"].contains(member)
        default: false
        }
    }
}

extension Generator {
    /// True when a generator beside an inline matcher can stand for this one.
    var isSayableInline: Bool {
        guard case .unknown(let name, let attributes) = self else { return true }
        return !name.isEmpty && NearestName.of(name, among: Self.knownNames) == nil
            && !attributes.names.contains { $0 == "value" || $0 == "type" || $0.hasPrefix(IntegrationJSON.keyPrefix) }
    }

    /// The members beside the name that this generator reads.
    fileprivate var inlineAttributeNames: [String] {
        switch self {
        case .randomInt: ["min", "max"]
        case .randomDecimal, .randomHexadecimal: ["digits"]
        case .randomString: ["size"]
        case .randomBoolean: []
        case .regex: ["regex"]
        case .uuid: ["format"]
        case .date, .time, .dateTime: ["format", "expression"]
        case .providerState: ["expression", "dataType"]
        case .mockServerURL: ["example", "regex"]
        case .unknown: ["min", "max", "regex", "format", "status", "rules", "generator"]
        }
    }
}
