extension MatchingRuleDefinition {
    /// The definition as a text that reads back the same; `nil` where no text does, e.g. for a date without its generator, or a text
    /// with a single quote matched by type.
    public var text: String? {
        var parts: [String] = []
        for rule in rules {
            guard let part = part(for: rule) else { return nil }
            parts.append(part)
        }
        let written = parts.joined(separator: ", ")
        return (try? Self.parse(written)) == self ? written : nil
    }

    private func part(for rule: Rule) -> String? {
        switch rule {
        case .reference(let name): "matching($\(Self.quoted(name)))"
        case .rule(let rule): part(for: rule)
        }
    }

    private func part(for rule: MatchingRule) -> String? {
        switch rule {
        case .equality: matching("equalTo", primitive)
        case .type(nil, nil): matching("type", primitive)
        case .type(let min?, nil): "atLeast(\(min))"
        case .type(nil, let max?): "atMost(\(max))"
        case .regex(let pattern): matching("regex", Self.quoted(pattern), text(orState: true))
        case .date(let format?): matching("date", Self.quoted(format), text(orState: true))
        case .time(let format?): matching("time", Self.quoted(format), text(orState: true))
        case .datetime(let format?): matching("datetime", Self.quoted(format), text(orState: true))
        case .include(let text): matching("include", Self.quoted(text))
        case .contentType(let type): matching("contentType", Self.quoted(type), text(orState: false))
        case .number, .integer, .decimal, .boolean: matching(rule.name, primitive)
        case .semver: matching("semver", text(orState: false))
        case .notEmpty: "notEmpty(\(primitive))"
        case .eachKey(let nested): Self.text(of: nested).map { "eachKey(\($0))" }
        case .eachValue(let nested): Self.text(of: nested).map { "eachValue(\($0))" }
        case .arrayContains(let variants): Self.text(of: variants, example: self)
        case .unknown(let name, let attributes): unknown(name, attributes)
        case .type, .date, .time, .datetime, .values, .null, .statusCode: nil
        }
    }

    private func unknown(_ name: String, _ attributes: JSONObject) -> String? {
        guard let value = attributes["value"] else { return matching(name, primitive) }
        return matching(name, value.string.map { "'\($0)'" } ?? value.text(), primitive)
    }

    private func matching(_ name: String, _ arguments: String...) -> String {
        "matching(\(([name] + arguments).joined(separator: ", ")))"
    }

    /// The example as it stands where any value may stand: texts have no escapes there.
    private var primitive: String {
        let plain = exampleKind == .string || exampleKind == .unknown ? "'\(example)'" : example
        return fromState(plain)
    }

    private func text(orState mayBeState: Bool) -> String {
        if mayBeState, case .providerState = generator { return primitive }
        return Self.quoted(example)
    }

    private func fromState(_ example: String) -> String {
        guard case .providerState(let expression, _) = generator else { return example }
        return "fromProviderState(\(Self.quoted(expression)), \(example))"
    }

    private static func quoted(_ text: String) -> String { "'\(DefinitionEscapes.escaped(text))'" }

    private static func text(of nested: NestedRules) -> String? {
        guard nested.rules.count == 1, let rule = nested.rules.first else { return nil }
        let generator = nested.generator?.object.map { Generator(json: $0) }
        return anyText(of: rule, example: nested.example?.string ?? "", generator)
    }

    /// Variants of one rule at their root; the first one's example is the definition's own, the others have none of their own.
    private static func text(of variants: [ArrayVariant], example: MatchingRuleDefinition) -> String? {
        var parts: [String] = []
        for variant in variants {
            guard let rules = variant.rules, rules.entries.count == 1, variant.generators.entries.count < 2,
                let rule = rules.entries.first?.list.matchers.first,
                let part = anyText(of: rule, example: example.example, variant.generators.entries.first?.generator)
            else { return nil }
            parts.append(part)
        }
        return parts.isEmpty ? nil : "arrayContains(\(parts.joined(separator: ", ")))"
    }

    /// One rule with an example of any kind that it takes; what kind it is does not matter where it stands.
    private static func anyText(of rule: MatchingRule, example: String, _ generator: Generator?) -> String? {
        let kinds: [ExampleKind] = [.unknown, .string, .integer, .decimal, .number, .boolean]
        for kind in kinds {
            let definition = MatchingRuleDefinition([.rule(rule)], example: example, exampleKind: kind, generator: generator)
            if let text = definition.text { return text }
        }
        return nil
    }
}
