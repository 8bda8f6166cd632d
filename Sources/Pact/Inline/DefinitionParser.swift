/// Reads a matching rule definition from left to right.
struct DefinitionParser {
    typealias Definition = MatchingRuleDefinition

    private let text: String
    private var scanner: DefinitionScanner
    private var current: DefinitionScanner.Part
    /// How many definitions stand inside each other at most.
    private static let depthLimit = 64

    init(_ text: String) {
        self.text = text
        scanner = DefinitionScanner(text)
        current = scanner.next()
    }

    mutating func definition() throws(MatchingRuleDefinitionError) -> Definition {
        guard current.token != .end else { throw error(.empty) }
        var definition = try expression(depth: 0)
        while current.token == .comma {
            advance()
            definition.merge(try expression(depth: 0))
        }
        guard current.token == .end else { throw error(.expected(.commaOrEnd, found: found)) }
        return definition
    }

    private mutating func expression(depth: Int) throws(MatchingRuleDefinitionError) -> Definition {
        guard depth < Self.depthLimit else { throw error(.tooDeep(limit: Self.depthLimit)) }
        guard case .word(let word) = current.token else { throw error(.expected(.definition, found: found)) }
        guard Definition.keywords.contains(word) else {
            throw error(.unknownKeyword(word, nearest: NearestName.of(word, among: Definition.keywords)))
        }
        advance()
        try take(.opening, .openingBracket)
        let definition: Definition =
            switch word {
            case "matching": try matching()
            case "notEmpty": try example(.notEmpty, try primitive())
            case "eachKey": Definition([.rule(.eachKey(try nested(depth: depth)))])
            case "eachValue": Definition([.rule(.eachValue(try nested(depth: depth)))])
            case "atLeast": Definition([.rule(.type(min: try size(), max: nil))])
            case "atMost": Definition([.rule(.type(min: nil, max: try size()))])
            default: try arrayContains(depth: depth)
            }
        try take(.closing, .closingBracket)
        return definition
    }

    private mutating func nested(depth: Int) throws(MatchingRuleDefinitionError) -> NestedRules {
        let offset = current.offset
        let inner = try expression(depth: depth + 1)
        var rules: [MatchingRule] = []
        for rule in inner.rules {
            switch rule {
            case .rule(let rule): rules.append(rule)
            case .reference(let name): throw error(.nestedReference(name), at: offset)
            }
        }
        return NestedRules(
            rules, example: inner.example.isEmpty ? nil : .string(inner.example),
            generator: inner.generator.map { .object($0.json) })
    }

    /// Each definition inside is one variant; a reference stays one.
    private mutating func arrayContains(depth: Int) throws(MatchingRuleDefinitionError) -> Definition {
        var inner = [try expression(depth: depth + 1)]
        while current.token == .comma {
            advance()
            inner.append(try expression(depth: depth + 1))
        }
        var variants: [ArrayVariant] = []
        var references: [Definition.Rule] = []
        for (index, definition) in inner.enumerated() {
            switch definition.rules.first {
            case .rule(let rule): variants.append(ArrayVariant(index: index, rule: rule, generator: definition.generator))
            case .reference(let name): references.append(.reference(name))
            case nil: break
            }
        }
        return Definition(
            (variants.isEmpty ? [] : [.rule(.arrayContains(variants))]) + references,
            example: inner.map(\.example).first { !$0.isEmpty } ?? "")
    }

    private mutating func size() throws(MatchingRuleDefinitionError) -> Int {
        guard case .integer(let digits) = current.token, let size = Int(digits), size >= 0 else {
            throw error(.expected(.size, found: found))
        }
        advance()
        return size
    }
}

// What the other half of the parser, in DefinitionParser+Matching.swift, needs too.
extension DefinitionParser {
    func example(
        _ rule: MatchingRule, _ primitive: Primitive
    ) throws(MatchingRuleDefinitionError) -> Definition {
        Definition([.rule(rule)], example: primitive.text, exampleKind: primitive.kind, generator: primitive.generator)
    }

    var token: DefinitionScanner.Token { current.token }
    var offset: Int { current.offset }

    mutating func advance() {
        current = scanner.next()
    }

    mutating func take(
        _ token: DefinitionScanner.Token, _ expected: MatchingRuleDefinitionError.Expected
    ) throws(MatchingRuleDefinitionError) {
        guard current.token == token else { throw error(.expected(expected, found: found)) }
        advance()
    }

    /// What stands where something else was needed; `nil` at the end.
    var found: String? {
        switch current.token {
        case .word(let text), .integer(let text), .decimal(let text), .other(let text): text
        case .quoted(let text): "'\(text)'"
        case .opening: "("
        case .closing: ")"
        case .comma: ","
        case .dollar: "$"
        case .end: nil
        }
    }

    func error(_ reason: MatchingRuleDefinitionError.Reason, at offset: Int? = nil) -> MatchingRuleDefinitionError {
        MatchingRuleDefinitionError(text: text, offset: offset ?? current.offset, reason: reason)
    }
}

extension ArrayVariant {
    fileprivate init(index: Int, rule: MatchingRule, generator: Generator?) {
        let place = MatchingRules.Place.path(.root)
        self.init(
            index: index,
            rules: MatchingRules([MatchingRules.Entry(category: .body, place: place, list: MatchingRuleList([rule]))]),
            generators: Generators(generator.map { [Generators.Entry(category: .body, place: place, generator: $0)] } ?? []))
    }
}
