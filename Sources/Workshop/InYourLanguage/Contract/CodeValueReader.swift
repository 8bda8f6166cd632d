import Pact

/// Puts the rules of a contract around the parts of an example that they are for.
struct CodeValueReader {
    let category: MatchingCategory
    /// What has found no place.
    private(set) var left: [MatchingRules.Entry]

    init(_ category: MatchingCategory, _ rules: MatchingRules) {
        self.category = category
        left = rules.entries(of: category)
    }

    /// A part of a body.
    mutating func value(_ json: JSONValue, at place: PathExpression = .root) -> CodeValue {
        let rules = take(at: .path(place))
        if let elements = json.array, !elements.isEmpty { return list(elements, rules, at: place) }
        return Self.matched(rules, plain(json, at: place))
    }

    /// A text, or the texts of one name, for which there is one place.
    mutating func texts(_ texts: [String], at place: MatchingRules.Place) -> CodeValue {
        let rules = take(at: place)
        let values = texts.map { CodeValue.text($0) }
        guard let first = values.first else { return .text("") }
        guard case .type(let min, let max)? = rules.first(where: \.hasBounds), values.allSatisfy({ $0 == first }) else {
            return Self.matched(rules, values.count == 1 ? first : .list(values))
        }
        let element = Self.matched(rules.filter { !$0.hasBounds }, first)
        return .repeated(element, min: min, max: max, count: values.count)
    }

    private mutating func plain(_ json: JSONValue, at place: PathExpression) -> CodeValue {
        guard let object = json.object else { return CodeValue(json) }
        var members: [CodeValue.Member] = []
        for member in object.members {
            members.append(.init(name: member.name, value: value(member.value, at: place.appending(.field(member.name)))))
        }
        return .object(members)
    }

    private mutating func list(_ elements: [JSONValue], _ rules: [MatchingRule], at place: PathExpression) -> CodeValue {
        if case .arrayContains(let variants)? = rules.first, rules.count == 1, let found = self.variants(variants, elements) {
            return .variants(found)
        }
        let each = place.appending(.anyIndex)
        let areEqual = elements.dropFirst().allSatisfy { $0 == elements.first }
        let type = rules.firstIndex { if case .type = $0 { true } else { false } }
        if areEqual, let first = elements.first, let type, rules[type].hasBounds || hasRules(below: each) {
            guard case .type(let min, let max) = rules[type] else { return CodeValue(.array(elements)) }
            var others = rules
            others.remove(at: type)
            return Self.matched(others, .repeated(value(first, at: each), min: min, max: max, count: elements.count))
        }
        var values: [CodeValue] = []
        for (index, element) in elements.enumerated() {
            values.append(value(element, at: place.appending(.index(index))))
        }
        return Self.matched(rules, .list(values))
    }

    /// The variants of a list, where there is one for each element and nothing of them is left over.
    private func variants(_ variants: [ArrayVariant], _ elements: [JSONValue]) -> [CodeValue]? {
        guard variants.map(\.index) == Array(elements.indices) else { return nil }
        var values: [CodeValue] = []
        for (variant, element) in zip(variants, elements) {
            var reader = CodeValueReader(.body, variant.rules ?? MatchingRules())
            values.append(reader.value(element))
            guard reader.left.isEmpty, variant.generators.isEmpty else { return nil }
        }
        return values
    }

    private func hasRules(below place: PathExpression) -> Bool {
        left.contains { entry in
            guard case .path(let path) = entry.place else { return false }
            return path.tokens.starts(with: place.tokens)
        }
    }

    private mutating func take(at place: MatchingRules.Place) -> [MatchingRule] {
        let index = left.firstIndex { entry in
            guard category == .header, case .name(let own) = entry.place, case .name(let name) = place else { return entry.place == place }
            return own.lowercased() == name.lowercased()
        }
        guard let index, left[index].list.combine == .and || left[index].list.matchers.count < 2 else { return [] }
        return left.remove(at: index).list.matchers
    }

    private static func matched(_ rules: [MatchingRule], _ value: CodeValue) -> CodeValue {
        rules.isEmpty ? value : .matched(rules, value)
    }
}

extension MatchingRule {
    fileprivate var hasBounds: Bool {
        if case .type(let min, let max) = self { min != nil || max != nil } else { false }
    }
}
