/// One message compared with its expectation: what governs it, and the mismatches found so far, in the contract's order.
struct Comparison {
    let rules: MatchingRules
    /// True for requests, which may hold nothing unexpected; responses may.
    let isStrict: Bool
    var expressions = RegularExpressions()
    private(set) var mismatches: [Mismatch] = []

    init(rules: MatchingRules, isStrict: Bool) {
        self.rules = rules
        self.isStrict = isStrict
    }

    mutating func report(
        _ reason: Mismatch.Reason, at place: Mismatch.Place, expected: JSONValue?, actual: JSONValue?, rule: Mismatch.RuleInForce? = nil
    ) {
        mismatches.append(Mismatch(place: place, reason: reason, expected: expected, actual: actual, rule: rule))
    }

    /// Asks every matcher of a list about one value and reports those that say no, unless one is enough and there is one.
    ///
    /// - Parameter reason: why a matcher does not accept the value; `nil` when it does.
    mutating func judge(
        by selection: MatchingRules.Selection, at place: Mismatch.Place, expected: JSONValue?, actual: JSONValue?,
        reason: (inout RegularExpressions, MatchingRule) -> Mismatch.Reason?
    ) {
        guard !selection.list.matchers.isEmpty else {
            return report(.ruleNotApplicable, at: place, expected: expected, actual: actual)
        }
        let refusals = selection.list.matchers.compactMap { rule in
            reason(&expressions, rule).map { (rule, $0) }
        }
        if selection.list.combine == .or, refusals.count < selection.list.matchers.count { return }
        for (rule, reason) in refusals {
            report(reason, at: place, expected: expected, actual: actual, rule: selection.inForce(rule))
        }
    }

    /// Compares one text with another: by the rules where there are any, else byte for byte.
    mutating func compareText(_ expected: String, _ actual: String, by selection: MatchingRules.Selection?, at place: Mismatch.Place) {
        if let selection {
            judge(by: selection, at: place, expected: .string(expected), actual: .string(actual)) { expressions, rule in
                rule.refusal(text: actual, expected: expected, expressions: &expressions)
            }
        } else if !expected.isExactly(actual) {
            report(.notEqual, at: place, expected: .string(expected), actual: .string(actual))
        }
    }

    /// Compares the values of a name under rules: the list as a whole, then each value; where more came than the example has, its
    /// first one stands for them.
    mutating func compareTexts(_ expected: [String], _ actual: [String], by selection: MatchingRules.Selection, at place: Mismatch.Place) {
        guard let first = expected.first else { return }
        let expectedValues = JSONValue.array(expected.map(JSONValue.string))
        let actualValues = JSONValue.array(actual.map(JSONValue.string))
        judge(by: selection, at: place, expected: expectedValues, actual: actualValues) { _, rule in
            rule.refusal(whole: actualValues, expected: expectedValues, isCascaded: selection.isCascaded)
        }
        for (index, value) in actual.enumerated() {
            compareText(expected.indices.contains(index) ? expected[index] : first, value, by: selection, at: place)
        }
    }
}
