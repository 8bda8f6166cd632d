/// Headers: only those the contract names are looked at, whatever their case.
extension Comparison {
    mutating func compareHeaders(_ expected: [(name: String, values: [String])], _ actual: Headers) {
        compareHeaders(expected, cameWith: expected.isEmpty ? [:] : actual.matchedValues)
    }

    /// - Parameter came: the values of each header, by its name in lower case.
    mutating func compareHeaders(_ expected: [(name: String, values: [String])], cameWith came: [String: [String]]) {
        guard !expected.isEmpty else { return }
        var cursor = RuleCursor(rules, category: .header)
        cursor.enter(.root)
        for (name, values) in expected {
            cursor.enter(PathExpression.Token(name: name.lowercased()))
            compareHeader(name, values, came[name.lowercased()] ?? [], at: cursor)
            cursor.leave()
        }
    }

    private mutating func compareHeader(_ name: String, _ expected: [String], _ actual: [String], at cursor: RuleCursor) {
        let place = Mismatch.Place.header(name: name)
        let selection = cursor.selection
        guard !actual.isEmpty else {
            return report(.missing, at: place, expected: Self.value(of: expected), actual: nil, rule: selection?.first)
        }
        if expected.isEmpty {
            report(.expectedEmpty, at: place, expected: nil, actual: Self.value(of: actual))
        } else if let one = expected.first, let other = actual.first, expected.count == 1, actual.count == 1 {
            compareHeaderValue(name, one.trimmingBlanks, other.trimmingBlanks, by: selection)
        } else if let selection {
            compareTexts(
                expected.map(\.trimmingBlanks), actual.map(\.trimmingBlanks), by: selection, at: place, cursor: cursor, valueDepth: 1)
        } else {
            compareHeaderValues(name, expected, actual)
        }
    }

    /// Value by value; what came beyond the contract's values is compared with an empty text, and so fails.
    private mutating func compareHeaderValues(_ name: String, _ expected: [String], _ actual: [String]) {
        for (index, value) in actual.enumerated() {
            let example = expected.indices.contains(index) ? expected[index] : ""
            compareHeaderValue(name, example.trimmingBlanks, value.trimmingBlanks, by: nil)
        }
        for value in expected.dropFirst(actual.count) {
            report(.missing, at: .header(name: name), expected: .string(value), actual: nil)
        }
    }

    private mutating func compareHeaderValue(_ name: String, _ expected: String, _ actual: String, by selection: MatchingRules.Selection?) {
        let place = Mismatch.Place.header(name: name)
        if let selection { return compareText(expected, actual, by: selection, at: place) }
        let isEqual =
            switch name.lowercased() {
            case "accept", "content-type": HeaderParameters(expected).isSatisfied(by: HeaderParameters(actual))
            default: expected.withoutBlanksAroundCommas.isExactly(actual.withoutBlanksAroundCommas)
            }
        if !isEqual {
            report(.notEqual, at: place, expected: .string(expected), actual: .string(actual))
        }
    }
}
