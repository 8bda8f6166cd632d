import Pact

extension CodeValue {
    /// A value with its matchers as integration JSON writes it, which most libraries hand on as it stands: for matchers that a library has
    /// no function for.
    static func integration(_ rules: [MatchingRule], _ value: CodeValue) -> CodeValue {
        guard rules.count == 1, let rule = rules.first, !rule.hasOtherValue(than: value.example) else {
            let list = rules.map { CodeValue.object(members(of: $0)) }
            return .object([Member(name: typeKey, value: .list(list)), Member(name: "value", value: value)])
        }
        let own = members(of: rule).filter { $0.name != "value" }
        return .object(own + [Member(name: "value", value: value)])
    }

    /// A list with bounds of its size, in the same form.
    static func integration(_ elements: [CodeValue], min: Int?, max: Int?) -> CodeValue {
        integration([.type(min: min, max: max)], .list(elements))
    }

    private static let typeKey = "pact:matcher:type"

    private static func members(of rule: MatchingRule) -> [Member] {
        let name = Member(name: typeKey, value: .text(rule.name))
        if case .eachKey(let nested) = rule {
            return [name, Member(name: "rules", value: .list(nested.rules.map { .object(members(of: $0)) }))]
        }
        if case .eachValue(let nested) = rule {
            return [name, Member(name: "rules", value: .list(nested.rules.map { .object(members(of: $0)) }))]
        }
        return [name] + rule.json.without(["match"]).members.map { Member(name: $0.name, value: CodeValue($0.value)) }
    }
}

extension MatchingRule {
    /// True for a matcher with a value of its own that is not the example.
    fileprivate func hasOtherValue(than example: JSONValue) -> Bool {
        switch self {
        case .include(let text), .contentType(let text): example != .string(text)
        default: false
        }
    }
}
