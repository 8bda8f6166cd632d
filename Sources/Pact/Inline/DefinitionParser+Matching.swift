extension DefinitionParser {
    /// An example in a definition: its text, what it stands for, and the generator of `fromProviderState`.
    typealias Primitive = (text: String, kind: MatchingRuleDefinition.ExampleKind, generator: Generator?)

    private static let fromProviderState = "fromProviderState"

    /// The names that `matching` knows.
    static let matcherNames = [
        "equalTo", "regex", "type", "datetime", "date", "time", "include", "number", "integer", "decimal", "boolean", "contentType",
        "semver",
    ]

    /// What stands between the brackets of `matching`.
    mutating func matching() throws(MatchingRuleDefinitionError) -> Definition {
        if token == .dollar {
            advance()
            let name = try quoted()
            return Definition([.reference(name)], example: name)
        }
        let offset = offset
        let reserved = Definition.keywords + ["true", "false", "null"]
        guard case .word(let name) = token, !reserved.contains(name) else {
            throw error(.expected(.matcher, found: found))
        }
        advance()
        try take(.comma, .comma)
        switch name {
        case "equalTo": return try example(.equality, try primitive())
        case "type": return try example(.type(min: nil, max: nil), try primitive())
        case "regex":
            let pattern = try argument()
            return try example(.regex(pattern), try textOrState())
        case "date", "time", "datetime": return try date(named: name)
        case "include":
            let text = try quoted()
            return Definition([.rule(.include(text))], example: text, exampleKind: .string)
        case "contentType":
            let type = try argument()
            return Definition([.rule(.contentType(type))], example: try quoted())
        case "semver": return try semanticVersion()
        case "number": return try example(.number, try number(.number))
        case "integer": return try example(.integer, try number(.integer))
        case "decimal":
            let primitive = try number(.decimal)
            // With a value from the provider state other implementations take any number.
            return try example(primitive.generator == nil ? .decimal : .number, primitive)
        case "boolean":
            guard case .word(let word) = token, ["true", "false"].contains(word) else {
                throw error(.expected(.boolean, found: found))
            }
            advance()
            return Definition([.rule(.boolean)], example: word, exampleKind: .boolean)
        default: return try other(named: name, at: offset)
        }
    }

    /// Any value: a text as it stands between its quotes, a number, `true`, `false`, `null` or one from the provider state.
    mutating func primitive(allowsState: Bool = true) throws(MatchingRuleDefinitionError) -> Primitive {
        let primitive: Primitive
        switch token {
        case .quoted(let text): primitive = (text, .string, nil)
        case .integer(let digits) where Self.fits(digits): primitive = (digits, .integer, nil)
        case .decimal(let digits) where Self.fits(digits): primitive = (digits, .decimal, nil)
        case .word("true"), .word("false"): primitive = (found ?? "", .boolean, nil)
        case .word("null"): primitive = ("", .string, nil)
        case .word(Self.fromProviderState) where allowsState: return try state()
        case .integer, .decimal: throw error(.numberTooLarge)
        default: throw error(.expected(.primitive, found: found))
        }
        advance()
        return primitive
    }

    private mutating func date(named name: String) throws(MatchingRuleDefinitionError) -> Definition {
        let format = try argument()
        let primitive = try textOrState()
        let (rule, generator): (MatchingRule, Generator) =
            switch name {
            case "date": (.date(format: format), .date(format: format))
            case "time": (.time(format: format), .time(format: format))
            default: (.datetime(format: format), .dateTime(format: format))
            }
        return try example(rule, (primitive.text, primitive.kind, primitive.generator ?? generator))
    }

    private mutating func semanticVersion() throws(MatchingRuleDefinitionError) -> Definition {
        let offset = offset
        let version = try quoted()
        guard SemanticVersion.isValid(version) else { throw error(.notSemanticVersion(version), at: offset) }
        return Definition([.rule(.semver)], example: version, exampleKind: .string)
    }

    /// A matcher by another name: with one value the example, with two an argument and the example.
    private mutating func other(named name: String, at offset: Int) throws(MatchingRuleDefinitionError) -> Definition {
        if let near = NearestName.of(name, among: Self.matcherNames + MatchingRule.knownNames), near != name {
            throw error(.unknownMatcher(name: name, nearest: near), at: offset)
        }
        var value = try primitive()
        var attributes = JSONObject()
        // A matcher that pact files know and definitions do not, such as `values`, takes no argument.
        if token == .comma, !MatchingRule.knownNames.contains(name) {
            advance()
            attributes.set("value", Definition([], example: value.text, exampleKind: value.kind).exampleValue ?? .string(""))
            value = try primitive()
        }
        let rule = try? MatchingRule(json: .object(attributes.appending("match", .string(name))))
        return try example(rule ?? .unknown(name: name, attributes: attributes), value)
    }

    /// `fromProviderState('expression', example)`
    private mutating func state() throws(MatchingRuleDefinitionError) -> Primitive {
        advance()
        try take(.opening, .openingBracket)
        let expression = try argument()
        let value = try primitive(allowsState: false)
        try take(.closing, .closingBracket)
        return (value.text, value.kind, .providerState(expression: expression, type: StateValueType(value.kind)))
    }

    private mutating func textOrState() throws(MatchingRuleDefinitionError) -> Primitive {
        if token == .word(Self.fromProviderState) { return try state() }
        return (try quoted(), .string, nil)
    }

    private mutating func number(_ kind: MatchingRuleDefinition.ExampleKind) throws(MatchingRuleDefinitionError) -> Primitive {
        if token == .word(Self.fromProviderState) { return try state() }
        switch token {
        case .integer(let digits), .decimal(let digits):
            if case .decimal = token, kind == .integer { break }
            guard Self.fits(digits) else { throw error(.numberTooLarge) }
            advance()
            return (digits, kind, nil)
        default: break
        }
        throw error(.expected(kind == .integer ? .integer : .number, found: found))
    }

    /// A quoted text and the comma behind it.
    private mutating func argument() throws(MatchingRuleDefinitionError) -> String {
        let text = try quoted()
        try take(.comma, .comma)
        return text
    }

    /// A quoted text with its escapes replaced.
    private mutating func quoted() throws(MatchingRuleDefinitionError) -> String {
        guard case .quoted(let raw) = token else { throw error(.expected(.text, found: found)) }
        guard let text = DefinitionEscapes.replaced(in: raw) else { throw error(.invalidEscape) }
        advance()
        return text
    }

    /// True when the whole part of a number fits 64 bits.
    private static func fits(_ digits: String) -> Bool {
        let whole = digits.prefix { $0 != "." }
        return Int64(whole) != nil || UInt64(whole) != nil
    }
}

extension StateValueType {
    fileprivate init(_ kind: MatchingRuleDefinition.ExampleKind) {
        switch kind {
        case .unknown: self = .raw
        case .string: self = .string
        case .number, .decimal: self = .decimal
        case .integer: self = .integer
        case .boolean: self = .boolean
        }
    }
}
