/// Texts: single ones, and the values of a query name, header or form field.
extension Comparison {
    /// Compares one text with another: by the rules where there are any, else byte for byte.
    mutating func compareText(
        _ expected: String, _ actual: String, by selection: MatchingRules.Selection?, at place: @autoclosure () -> Mismatch.Place
    ) {
        if let selection {
            judge(by: selection, at: place(), expected: .string(expected), actual: .string(actual)) { workings, rule in
                rule.refusal(text: actual, expected: expected, isCascaded: selection.isCascaded, workings: &workings)
            }
        } else if !expected.isExactly(actual) {
            report(.notEqual, at: place(), expected: .string(expected), actual: .string(actual))
        }
    }

    /// Compares the values of a name under rules: the list as a whole, then each value; where more came than the example has, its
    /// first one stands for them.
    ///
    /// - Parameters:
    ///   - cursor: stands at the name, and its rules are in force.
    ///   - valueDepth: how far below the name a value's own place lies.
    mutating func compareTexts(
        _ expected: [String], _ actual: [String], by selection: MatchingRules.Selection, at place: Mismatch.Place, cursor: RuleCursor,
        valueDepth: Int
    ) {
        guard let first = expected.first else { return }
        let (expectedValues, actualValues) = (Self.value(of: expected), Self.value(of: actual))
        var fitsValues: Bool?
        joined(selection.list) { comparison, rule in
            let failuresBefore = comparison.failures
            switch rule {
            case .arrayContains(let variants):
                comparison.compareVariants(
                    variants, expected, actual, by: selection.inForce(rule), at: place,
                    below: valueDepth == 1 ? cursor.path.tokens : [.root])
            case .eachValue(let nested):
                guard !selection.isCascaded else { return true }
                var own = RuleCursor(below: cursor, each: MatchingRuleList(nested.rules), of: selection.entry)
                comparison.compareValues(expected, first, actual, at: place, cursor: &own, depth: valueDepth)
            default:
                if fitsValues == nil {
                    var below = cursor
                    comparison.compareValues(expected, first, actual, at: place, cursor: &below, depth: valueDepth)
                    fitsValues = comparison.failures == failuresBefore
                }
                let refusal = rule.refusal(list: actual.count, isCascaded: selection.isCascaded) { Self.areSame(expected, actual) }
                if let refusal, rule != .equality || fitsValues == true {
                    comparison.report(refusal, at: place, expected: expectedValues, actual: actualValues, rule: selection.inForce(rule))
                }
                return refusal == nil && fitsValues == true
            }
            return comparison.failures == failuresBefore
        }
    }

    private mutating func compareValues(
        _ expected: [String], _ first: String, _ actual: [String], at place: Mismatch.Place, cursor: inout RuleCursor, depth: Int
    ) {
        for (index, value) in actual.enumerated() {
            cursor.enter(.index(index))
            for _ in 1..<depth { cursor.enter(.index(0)) }
            compareText(expected.indices.contains(index) ? expected[index] : first, value, by: cursor.selection, at: place)
            for _ in 0..<depth { cursor.leave() }
        }
    }

    private mutating func compareVariants(
        _ variants: [ArrayVariant], _ expected: [String], _ actual: [String], by rule: Mismatch.RuleInForce, at place: Mismatch.Place,
        below parts: [PathExpression.Token]
    ) {
        let variants = variants.isEmpty ? expected.indices.map { ArrayVariant(index: $0) } : variants
        for variant in variants {
            guard expected.indices.contains(variant.index) else {
                report(
                    .variantWithoutExample(index: variant.index), at: place, expected: Self.value(of: expected),
                    actual: Self.value(of: actual), rule: rule)
                continue
            }
            let example = expected[variant.index]
            var own = RuleCursor(variant.rules ?? .equality)
            for part in parts + [.index(0)] { own.enter(part) }
            let selection = own.selection
            let isFound = actual.contains { text in
                accepts { $0.compareText(example, text, by: selection, at: place) }
            }
            if !isFound {
                report(
                    .variantMissing(index: variant.index), at: place, expected: .string(example), actual: Self.value(of: actual),
                    rule: rule)
            }
        }
    }

    private static func areSame(_ one: [String], _ other: [String]) -> Bool {
        one.count == other.count && zip(one, other).allSatisfy { $0.isExactly($1) }
    }

    /// One value as a string, several or none as a list.
    static func value(of texts: [String]) -> JSONValue {
        texts.count == 1 ? .string(texts.first ?? "") : .array(texts.map(JSONValue.string))
    }
}
