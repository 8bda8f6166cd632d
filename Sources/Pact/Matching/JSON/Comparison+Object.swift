/// Objects of JSON bodies.
extension Comparison {
    mutating func compareObject(_ expected: JSONObject, _ actual: JSONObject, at cursor: inout RuleCursor) {
        let selection = cursor.selection
        if isStrict, expected.isEmpty, !actual.isEmpty {
            return report(
                .expectedEmpty, at: cursor.place, expected: .object(expected), actual: .object(actual), rule: selection?.first)
        }
        guard let selection else {
            compareNames(expected, actual, by: nil, at: &cursor)
            compareMembers(expected, actual, at: &cursor)
            return
        }
        let failuresBefore = failures
        var isWalked = false
        // Every matcher has to accept an object, even where one of the list would be enough elsewhere.
        for rule in selection.list.matchers {
            if rule.freesMembers, !selection.isCascaded {
                compareValues(expected, actual, by: rule, of: selection.entry, at: &cursor)
                continue
            }
            if rule != .equality { judgeWhole(expected, actual, by: rule, selection, at: cursor) }
            if !isWalked {
                compareNames(expected, actual, by: selection, at: &cursor)
                compareMembers(expected, actual, at: &cursor)
                isWalked = true
            }
            // Equality tells what differs below, and only what no place below tells.
            if rule == .equality, failures == failuresBefore { judgeWhole(expected, actual, by: rule, selection, at: cursor) }
        }
    }

    private mutating func judgeWhole(
        _ expected: JSONObject, _ actual: JSONObject, by rule: MatchingRule, _ selection: MatchingRules.Selection, at cursor: RuleCursor
    ) {
        let refusal = rule.refusal(object: actual, expected: expected, isCascaded: selection.isCascaded)
        guard let refusal else { return }
        report(refusal, at: cursor.place, expected: .object(expected), actual: .object(actual), rule: selection.inForce(rule))
    }

    private mutating func compareMembers(_ expected: JSONObject, _ actual: JSONObject, at cursor: inout RuleCursor) {
        for (index, (name, value)) in expected.members.enumerated() {
            guard !isDecided else { return }
            guard let other = actual.value(of: name, near: index) else { continue }
            cursor.inside(PathExpression.Token(name: name)) { compareJSON(value, other, at: &$0) }
        }
    }

    /// Compares each value that came with the example's of the same name, or with that of its first name in byte order.
    private mutating func compareValues(
        _ expected: JSONObject, _ actual: JSONObject, by rule: MatchingRule, of entry: MatchingRules.Entry, at cursor: inout RuleCursor
    ) {
        guard let usual = expected.members.min(by: { $0.name.isBefore($1.name) })?.value else { return }
        func compare(_ cursor: inout RuleCursor, _ comparison: inout Comparison) {
            for (index, (name, value)) in actual.members.enumerated() {
                guard !comparison.isDecided else { return }
                let example = expected.value(of: name, near: index) ?? usual
                cursor.inside(PathExpression.Token(name: name)) { comparison.compareJSON(example, value, at: &$0) }
            }
        }
        if case .eachValue(let nested) = rule {
            var own = RuleCursor(below: cursor, each: MatchingRuleList(nested.rules), of: entry)
            compare(&own, &self)
        } else {
            compare(&cursor, &self)
        }
    }

    private mutating func compareNames(
        _ expected: JSONObject, _ actual: JSONObject, by selection: MatchingRules.Selection?, at cursor: inout RuleCursor
    ) {
        if !cursor.freesNames, !expected.hasSameNames(as: actual) {
            let missing = expected.names(missingIn: actual)
            if !missing.isEmpty {
                report(
                    .missingKeys(missing), at: cursor.place, expected: .object(expected), actual: .object(actual), rule: selection?.first)
            }
            let unexpected = isStrict ? actual.names(missingIn: expected) : []
            if !unexpected.isEmpty {
                report(
                    .unexpectedKeys(unexpected), at: cursor.place, expected: .object(expected), actual: .object(actual),
                    rule: selection?.first)
            }
        }
        guard cursor.hasDirectRules, let selection else { return }
        for rule in selection.list.matchers {
            guard case .eachKey(let nested) = rule else { continue }
            judgeNames(actual, by: nested, selection.inForce(rule), at: cursor)
        }
    }

    /// Compares every name as a text whose example is empty.
    private mutating func judgeNames(
        _ actual: JSONObject, by nested: NestedRules, _ rule: Mismatch.RuleInForce, at cursor: RuleCursor
    ) {
        for (name, _) in actual.members {
            for nestedRule in nested.rules {
                let refusal = nestedRule.refusal(text: name, expected: "", isCascaded: false, workings: &workings)
                guard let refusal else { continue }
                let path = cursor.path.appending(PathExpression.Token(name: name))
                report(
                    .nameRefused(nestedRule, refusal), at: .body(path: path.description), expected: nil, actual: .string(name),
                    rule: rule)
            }
        }
    }
}

extension JSONObject {
    /// True where both have the same names in the same order, as they nearly always do; not everything that is equal is told to be.
    fileprivate func hasSameNames(as other: JSONObject) -> Bool {
        members.count == other.members.count && members.indices.allSatisfy { members[$0].name.isExactly(other.members[$0].name) }
    }

    /// The value of a name, looked for first where it stands in an object of the same shape.
    fileprivate func value(of name: String, near index: Int) -> JSONValue? {
        if members.indices.contains(index), members[index].name.isExactly(name) { return members[index].value }
        return self[name]
    }

    fileprivate func names(missingIn other: JSONObject) -> [String] {
        var missing: [String] = []
        for (index, (name, _)) in members.enumerated() where other.value(of: name, near: index) == nil {
            missing.append(name)
        }
        return missing
    }
}

extension MatchingRule {
    /// True for the matchers that, where they stand, look at the values of an object and not at its names.
    fileprivate var freesMembers: Bool {
        switch self {
        case .values, .eachValue, .arrayContains: true
        default: false
        }
    }
}
