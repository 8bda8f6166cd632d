/// Metadata and contents of messages.
extension Comparison {
    /// Each key the contract has, spelt just so: by the rules where there are any, a content type by its parameters, all else as JSON.
    mutating func compareMetadata(_ expected: JSONObject, _ actual: JSONObject) {
        var cursor = RuleCursor(rules, category: .metadata)
        cursor.enter(.root)
        for (key, value) in expected.members {
            cursor.enter(PathExpression.Token(name: key))
            compareMetadata(key, value, actual[key], by: cursor.selection)
            cursor.leave()
        }
    }

    private mutating func compareMetadata(_ key: String, _ expected: JSONValue, _ actual: JSONValue?, by rules: MatchingRules.Selection?) {
        let place = Mismatch.Place.metadata(key: key)
        guard let actual else {
            return report(.missing, at: place, expected: expected, actual: nil, rule: rules?.first)
        }
        if let rules {
            judge(by: rules, at: place, expected: expected, actual: actual) { workings, rule in
                rule.refusal(metadata: actual, expected: expected, isCascaded: rules.isCascaded, workings: &workings)
            }
        } else if key.isContentType {
            let (type, other) = (HeaderParameters(expected.string ?? ""), HeaderParameters(actual.string ?? ""))
            if !type.isSatisfied(by: other) { report(.notEqual, at: place, expected: expected, actual: actual) }
        } else if !actual.isSame(as: expected) {
            report(.notEqual, at: place, expected: expected, actual: actual)
        }
    }

    /// Contents are compared when their types are equivalent. An unknown type is none that fits all, and no rule makes up for another.
    mutating func compareContents(_ expected: Body, of expectedType: ContentType?, _ actual: Message) {
        let actualType = actual.contentType.flatMap(ContentType.parse) ?? ContentTypeGuess.offTheWire(actual.contents)
        let agrees =
            if let expectedType, let actualType { expectedType.isEquivalent(to: actualType) } else { expectedType == actualType }
        compareBody(
            expected, of: expectedType, contentTypeHeader: expectedType?.description,
            MessageBytes(actual.contents, type: actualType, contentTypeHeader: actual.contentType), agrees: agrees)
    }
}

extension MatchingRule {
    /// Why this matcher refuses a value of the metadata, whose parts are not looked at; `nil` when it accepts.
    fileprivate func refusal(
        metadata actual: JSONValue, expected: JSONValue, isCascaded: Bool, workings: inout RuleWorkings
    ) -> Mismatch.Reason? {
        guard case .array(let elements) = actual, expected.kind == .array, case .type = self else {
            return refusal(value: actual, expected: expected, workings: &workings)
        }
        return refusal(list: elements.count, isCascaded: isCascaded) { actual.isSame(as: expected) }
    }
}
