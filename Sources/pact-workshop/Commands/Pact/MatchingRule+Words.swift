import Pact

extension MatchingRule {
    /// The matcher with its arguments, briefly: `regex \d+`, `type, at least 1`, `each key: regex \w+`.
    var words: String {
        switch self {
        case .regex(let pattern): "regex \(pattern)"
        case .type(let minimum, let maximum):
            "type\(minimum.map { ", at least \($0)" } ?? "")\(maximum.map { ", at most \($0)" } ?? "")"
        case .include(let text): "includes \(text)"
        case .contentType(let type): "content of type \(type)"
        case .date(let format), .time(let format), .datetime(let format): format.map { "\(name) \($0)" } ?? name
        case .arrayContains(let variants): "contains \(variants.count == 1 ? "1 variant" : "\(variants.count) variants")"
        case .eachKey(let nested): "each key: \(nested.words)"
        case .eachValue(let nested): "each value: \(nested.words)"
        case .statusCode(.codes(let codes)): "one of \(codes.map(String.init).joined(separator: ", "))"
        case .statusCode(let statuses): "status \(statuses.json.string ?? "")"
        case .notEmpty: "not empty"
        case .unknown(let name, _): "\(name) (unknown)"
        case .equality, .integer, .decimal, .number, .boolean, .null, .values, .semver: name
        }
    }
}

extension NestedRules {
    fileprivate var words: String {
        rules.isEmpty ? "anything" : rules.map(\.words).joined(separator: " and ")
    }
}

extension MatchingRuleList {
    /// The matchers, joined by how they are combined.
    var words: String {
        matchers.map(\.words).joined(separator: combine == .and ? " and " : " or ")
    }
}

extension Generator {
    /// The generator with its attributes, briefly: `RandomInt (min 1, max 5)`.
    var words: String {
        let attributes = json.members.filter { $0.name != "type" }.map { "\($0.name) \($0.value.string ?? $0.value.text())" }
        return attributes.isEmpty ? name : "\(name) (\(attributes.joined(separator: ", ")))"
    }
}
