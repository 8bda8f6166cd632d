/// What each matcher demands. A new matcher adds its case to each of these four.
extension MatchingRule {
    /// Why this matcher refuses a JSON value where the example is neither an object nor an array; `nil` when it accepts.
    func refusal(value actual: JSONValue, expected: JSONValue, expressions: inout RegularExpressions) -> Mismatch.Reason? {
        switch self {
        case .equality: actual == expected ? nil : .notEqual
        case .type: actual.kind.isSameType(as: expected.kind) ? nil : .notSameType
        case .regex(let pattern): expressions.reason(pattern: pattern, text: actual.matchedText)
        default: .ruleNotApplicable
        }
    }

    /// Why this matcher refuses a text (header, query, path, form field, plain text); `nil` when it accepts.
    func refusal(text actual: String, expected: String, expressions: inout RegularExpressions) -> Mismatch.Reason? {
        switch self {
        case .equality: actual.isExactly(expected) ? nil : .notEqual
        case .type: nil
        case .regex(let pattern): expressions.reason(pattern: pattern, text: actual)
        default: .ruleNotApplicable
        }
    }

    /// Why this matcher refuses an object, or an array or list of values, as a whole; `nil` when it accepts.
    func refusal(whole actual: JSONValue, expected: JSONValue, isCascaded: Bool) -> Mismatch.Reason? {
        switch self {
        case .equality: actual == expected ? nil : .notEqual
        case .regex: nil
        case .type(let minimum, let maximum): isCascaded ? nil : Self.sizeRefusal(actual.size, minimum: minimum, maximum: maximum)
        default: .ruleNotApplicable
        }
    }

    /// Why this matcher refuses a status; `nil` when it accepts.
    func refusal(status actual: Int, expected: Int, expressions: inout RegularExpressions) -> Mismatch.Reason? {
        switch self {
        case .equality: actual == expected ? nil : .notEqual
        case .type: nil
        case .regex(let pattern): expressions.reason(pattern: pattern, text: String(actual))
        default: .ruleNotApplicable
        }
    }

    private static func sizeRefusal(_ size: Int, minimum: Int?, maximum: Int?) -> Mismatch.Reason? {
        if let minimum, size < minimum { return .tooShort(minimum: minimum, actual: size) }
        if let maximum, size > maximum { return .tooLong(maximum: maximum, actual: size) }
        return nil
    }
}

extension JSONValue {
    /// The text that a regular expression looks at: a string's own, else compact JSON.
    var matchedText: String {
        switch self {
        case .string(let text): text
        case .number(let number): number.plainText
        default: text()
        }
    }

    /// Elements of an array, members of an object, else 0.
    var size: Int { array?.count ?? object?.count ?? 0 }
}
