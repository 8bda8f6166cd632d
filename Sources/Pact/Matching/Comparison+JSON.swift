/// JSON bodies, place by place.
extension Comparison {
    mutating func compareJSON(_ expected: JSONValue, _ actual: JSONValue) {
        var path = PathExpression.root
        compareJSON(expected, actual, at: &path)
    }

    private mutating func compareJSON(_ expected: JSONValue, _ actual: JSONValue, at path: inout PathExpression) {
        let selection = rules.selection(at: path)
        switch (expected, actual) {
        case (.object(let expected), .object(let actual)):
            compareObject(expected, actual, by: selection, at: &path)
        case (.array(let expected), .array(let actual)):
            compareArray(expected, actual, by: selection, at: &path)
        case (.object, _), (.array, _):
            report(.differentKind, at: Self.place(path), expected: expected, actual: actual, rule: selection?.first)
        default:
            compareScalar(expected, actual, by: selection, at: Self.place(path))
        }
    }

    private mutating func compareScalar(
        _ expected: JSONValue, _ actual: JSONValue, by selection: MatchingRules.Selection?, at place: @autoclosure () -> Mismatch.Place
    ) {
        if let selection {
            judge(by: selection, at: place(), expected: expected, actual: actual) { expressions, rule in
                rule.refusal(value: actual, expected: expected, expressions: &expressions)
            }
        } else if expected != actual {
            report(.notEqual, at: place(), expected: expected, actual: actual)
        }
    }

    private mutating func compareObject(
        _ expected: JSONObject, _ actual: JSONObject, by selection: MatchingRules.Selection?, at path: inout PathExpression
    ) {
        if isStrict, expected.isEmpty, !actual.isEmpty {
            return report(
                .expectedEmpty, at: Self.place(path), expected: .object(expected), actual: .object(actual), rule: selection?.first)
        }
        if let selection {
            // Every matcher has to accept an object, even where one of the list would be enough elsewhere.
            for rule in selection.list.matchers {
                let refusal = rule.refusal(whole: .object(actual), expected: .object(expected), isCascaded: selection.isCascaded)
                guard let refusal else { continue }
                report(
                    refusal, at: Self.place(path), expected: .object(expected), actual: .object(actual), rule: selection.inForce(rule))
            }
        }
        compareKeys(expected, actual, by: selection, at: path)
        for (name, value) in expected.members {
            guard let other = actual[name] else { continue }
            path.tokens.append(.field(name))
            compareJSON(value, other, at: &path)
            path.tokens.removeLast()
        }
    }

    private mutating func compareKeys(
        _ expected: JSONObject, _ actual: JSONObject, by selection: MatchingRules.Selection?, at path: PathExpression
    ) {
        let missing = expected.names.filter { !actual.contains($0) }
        if !missing.isEmpty {
            report(
                .missingKeys(missing), at: Self.place(path), expected: .object(expected), actual: .object(actual), rule: selection?.first)
        }
        guard isStrict else { return }
        let unexpected = actual.names.filter { !expected.contains($0) }
        if !unexpected.isEmpty {
            report(
                .unexpectedKeys(unexpected), at: Self.place(path), expected: .object(expected), actual: .object(actual),
                rule: selection?.first)
        }
    }

    private mutating func compareArray(
        _ expected: [JSONValue], _ actual: [JSONValue], by selection: MatchingRules.Selection?, at path: inout PathExpression
    ) {
        guard let selection else { return compareElements(expected, actual, at: &path) }
        guard let first = expected.first else { return }
        judge(by: selection, at: Self.place(path), expected: .array(expected), actual: .array(actual)) { _, rule in
            rule.refusal(whole: .array(actual), expected: .array(expected), isCascaded: selection.isCascaded)
        }
        for (index, value) in actual.enumerated() {
            path.tokens.append(.index(index))
            compareJSON(expected.indices.contains(index) ? expected[index] : first, value, at: &path)
            path.tokens.removeLast()
        }
    }

    /// Without a rule a list means exactly these elements.
    private mutating func compareElements(
        _ expected: [JSONValue], _ actual: [JSONValue], at path: inout PathExpression
    ) {
        if expected.isEmpty, !actual.isEmpty {
            return report(.expectedEmpty, at: Self.place(path), expected: .array(expected), actual: .array(actual))
        }
        for (index, value) in expected.enumerated() {
            path.tokens.append(.index(index))
            if actual.indices.contains(index) {
                compareJSON(value, actual[index], at: &path)
            } else {
                report(.missing, at: Self.place(path), expected: value, actual: nil)
            }
            path.tokens.removeLast()
        }
        if expected.count != actual.count {
            report(
                .lengthDiffers(expected: expected.count, actual: actual.count), at: Self.place(path), expected: .array(expected),
                actual: .array(actual))
        }
    }

    private static func place(_ path: PathExpression) -> Mismatch.Place {
        .body(path: path.description)
    }
}
