extension MatchingRule {
    /// Why this matcher refuses a JSON value where the example is neither an object nor an array; `nil` when it accepts.
    ///
    /// The matchers of collections accept everything here, so a rule for the names of an object frees the values below it.
    func refusal(value actual: JSONValue, expected: JSONValue, workings: inout RuleWorkings) -> Mismatch.Reason? {
        switch self {
        case .equality, .values: actual.isSame(as: expected) ? nil : .notEqual
        case .type: actual.kind.isSameType(as: expected.kind) ? nil : .notSameType
        case .regex(let pattern): workings.expressions.reason(pattern: pattern, text: actual.comparedText)
        case .include(let text): actual.comparedText.contains(exactly: text) ? nil : .notIncluded(text)
        case .integer: actual.matchedKind == .integer ? nil : .notInteger
        case .decimal: actual.matchedKind == .decimal ? nil : .notDecimal
        case .number: actual.kind.isNumber ? nil : .notNumber
        case .boolean: actual.bool != nil || actual == "true" || actual == "false" ? nil : .notBoolean
        case .null: actual.isNull ? nil : .notNull
        case .date, .time, .datetime: workings.reason(format: dateFormat, for: actual.isNull ? "" : actual.comparedText)
        case .contentType(let type): ContentSniffing.refusal(of: actual.contentBytes, type: type)
        case .notEmpty: actual.isEmptyValue ? .empty : nil
        case .semver: actual.string.map(SemanticVersion.isValid) == true ? nil : .notSemanticVersion
        case .arrayContains, .eachKey, .eachValue, .statusCode: nil
        case .unknown: .ruleNotApplicable
        }
    }

    /// The format of a date or time matcher, written or not.
    var dateFormat: String {
        let (written, usual): (String?, DateTimeFormat) =
            switch self {
            case .date(let format): (format, .date)
            case .time(let format): (format, .time)
            case .datetime(let format): (format, .dateTime)
            default: (nil, .date)
            }
        guard let written, !written.isEmpty else { return usual.text }
        return written
    }
}

extension JSONValue {
    /// Null, an empty text, an empty list or an empty object.
    fileprivate var isEmptyValue: Bool {
        switch self {
        case .null: true
        case .string(let text): text.isEmpty
        case .array(let elements): elements.isEmpty
        case .object(let object): object.isEmpty
        case .bool, .number: false
        }
    }

    /// What a content type is looked for in: the bytes that a text stands for in base64, else its own; of other values the JSON.
    fileprivate var contentBytes: [UInt8] {
        guard let text = string else { return Array(comparedText.utf8) }
        return Base64.decode(text) ?? Array(text.utf8)
    }
}
