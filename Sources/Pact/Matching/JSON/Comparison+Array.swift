/// Arrays of JSON bodies.
extension Comparison {
    mutating func compareArray(_ expected: [JSONValue], _ actual: [JSONValue], at cursor: inout RuleCursor) {
        guard let selection = cursor.selection else { return compareElements(expected, actual, at: &cursor) }
        guard !selection.list.matchers.isEmpty else {
            return report(.ruleNotApplicable, at: cursor.place, expected: .array(expected), actual: .array(actual))
        }
        // Under any rule an empty example accepts everything, and nothing is even counted.
        guard !expected.isEmpty else { return }
        var fitsElements: Bool?
        joined(selection.list) { comparison, rule in
            let failuresBefore = comparison.failures
            switch rule {
            case .arrayContains(let variants):
                comparison.compareVariants(variants, expected, actual, by: selection.inForce(rule), at: cursor)
            case .eachValue(let nested):
                guard !selection.isCascaded else { return true }
                var own = RuleCursor(below: cursor, each: MatchingRuleList(nested.rules), of: selection.entry)
                comparison.comparePadded(expected, actual, at: &own)
            default:
                if rule != .equality { comparison.judgeWhole(expected, actual, by: rule, selection, at: cursor) }
                let fitsWhole = comparison.failures == failuresBefore
                if fitsElements == nil {
                    let failuresBefore = comparison.failures
                    comparison.comparePadded(expected, actual, at: &cursor)
                    fitsElements = comparison.failures == failuresBefore
                }
                guard fitsWhole, fitsElements == true else { return false }
                // Equality tells what differs below, and only what no place below tells.
                if rule == .equality { comparison.judgeWhole(expected, actual, by: rule, selection, at: cursor) }
            }
            return comparison.failures == failuresBefore
        }
    }

    private mutating func judgeWhole(
        _ expected: [JSONValue], _ actual: [JSONValue], by rule: MatchingRule, _ selection: MatchingRules.Selection, at cursor: RuleCursor
    ) {
        let refusal = rule.refusal(list: actual.count, isCascaded: selection.isCascaded) {
            JSONValue.array(actual).isSame(as: .array(expected))
        }
        guard let refusal else { return }
        report(refusal, at: cursor.place, expected: .array(expected), actual: .array(actual), rule: selection.inForce(rule))
    }

    /// Compares element by element; where more came than the example has, its first element stands for them.
    private mutating func comparePadded(_ expected: [JSONValue], _ actual: [JSONValue], at cursor: inout RuleCursor) {
        guard let first = expected.first else { return }
        for (index, value) in actual.enumerated() {
            guard !isDecided else { return }
            let example = index < expected.count ? expected[index] : first
            cursor.inside(.index(index)) { compareJSON(example, value, at: &$0) }
        }
    }

    /// Looks for each variant among what came, under the variant's own rules and from `$` on.
    private mutating func compareVariants(
        _ variants: [ArrayVariant], _ expected: [JSONValue], _ actual: [JSONValue], by rule: Mismatch.RuleInForce, at cursor: RuleCursor
    ) {
        let variants = variants.isEmpty ? expected.indices.map { ArrayVariant(index: $0) } : variants
        for variant in variants {
            guard expected.indices.contains(variant.index) else {
                report(
                    .variantWithoutExample(index: variant.index), at: cursor.place, expected: .array(expected), actual: .array(actual),
                    rule: rule)
                continue
            }
            let example = expected[variant.index]
            var own = RuleCursor(variant.rules ?? .equality)
            own.enter(.root)
            let isFound = actual.contains { element in
                accepts { $0.compareJSON(example, element, at: &own) }
            }
            if !isFound {
                report(
                    .variantMissing(index: variant.index), at: cursor.place, expected: example, actual: .array(actual), rule: rule)
            }
        }
    }

    /// Without a rule a list means exactly these elements.
    private mutating func compareElements(_ expected: [JSONValue], _ actual: [JSONValue], at cursor: inout RuleCursor) {
        if expected.isEmpty, !actual.isEmpty {
            return report(.expectedEmpty, at: cursor.place, expected: .array(expected), actual: .array(actual))
        }
        for (index, value) in expected.enumerated() {
            guard !isDecided else { return }
            cursor.enter(.index(index))
            if index < actual.count {
                compareJSON(value, actual[index], at: &cursor)
            } else if cursor.selection == nil {
                report(.missing, at: cursor.place, expected: value, actual: nil)
            }
            cursor.leave()
        }
        if expected.count != actual.count {
            report(
                .lengthDiffers(expected: expected.count, actual: actual.count), at: cursor.place, expected: .array(expected),
                actual: .array(actual))
        }
    }
}

extension MatchingRules {
    /// What a variant without rules of its own means: only an equal element will do.
    static let equality = MatchingRules([
        Entry(category: .body, place: .path(PathExpression(tokens: [])), list: MatchingRuleList([.equality]))
    ])
}
