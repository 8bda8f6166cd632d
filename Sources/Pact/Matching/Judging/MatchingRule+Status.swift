extension MatchingRule {
    /// Why this matcher refuses the status of a response; `nil` when it accepts.
    func refusal(status actual: Int, expected: Int, workings: inout RuleWorkings) -> Mismatch.Reason? {
        switch self {
        case .equality: actual == expected ? nil : .notEqual
        case .type, .number, .integer: nil
        case .regex(let pattern): workings.expressions.reason(pattern: pattern, text: String(actual))
        case .include(let text): String(actual).contains(exactly: text) ? nil : .notIncluded(text)
        case .statusCode(let statuses): statuses.contains(actual) ? nil : .statusRefused(statuses)
        case .decimal: .notDecimal
        case .boolean, .null, .date, .time, .datetime, .contentType, .values, .arrayContains, .eachKey, .eachValue, .notEmpty, .semver,
            .unknown:
            .ruleNotApplicable
        }
    }
}
