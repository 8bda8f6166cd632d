extension MatchingRule {
    /// Why this matcher refuses a text (header, query, path, form field, text and attribute of XML, plain text); `nil` when it accepts.
    ///
    /// - Parameter isCascaded: whether the rule stands above; `eachKey` and `eachValue` then do not concern a text.
    func refusal(text actual: String, expected: String, isCascaded: Bool, workings: inout RuleWorkings) -> Mismatch.Reason? {
        switch self {
        case .equality, .values: actual.isExactly(expected) ? nil : .notEqual
        case .type: nil
        case .regex(let pattern): workings.expressions.reason(pattern: pattern, text: actual)
        case .include(let text): actual.contains(exactly: text) ? nil : .notIncluded(text)
        case .integer: actual.isUnsignedInteger ? nil : .notInteger
        case .decimal, .number: actual.isFloatingPoint ? nil : .notNumber
        case .boolean: actual == "true" || actual == "false" ? nil : .notBoolean
        case .date, .time, .datetime: workings.reason(format: dateFormat, for: actual)
        case .contentType(let type): ContentSniffing.refusal(of: Array(actual.utf8), type: type)
        case .statusCode(let statuses): Self.refusal(status: actual, statuses)
        case .notEmpty: actual.isEmpty ? .empty : nil
        case .semver: SemanticVersion.isValid(actual) ? nil : .notSemanticVersion
        case .eachKey, .eachValue: isCascaded ? nil : .ruleNotApplicable
        case .arrayContains, .null, .unknown: .ruleNotApplicable
        }
    }

    private static func refusal(status text: String, _ statuses: StatusClass) -> Mismatch.Reason? {
        guard text.isUnsignedInteger, let code = UInt16(text) else { return .statusRefused(statuses) }
        return statuses.contains(Int(code)) ? nil : .statusRefused(statuses)
    }
}
