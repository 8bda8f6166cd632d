/// Headers: only those the contract names are looked at, whatever their case.
extension Comparison {
    mutating func compareHeaders(_ expected: [(name: String, values: [String])], _ actual: Headers) {
        for (name, values) in expected {
            compareHeader(name, values, actual.matchedValues(of: name))
        }
    }

    private mutating func compareHeader(_ name: String, _ expected: [String], _ actual: [String]) {
        let place = Mismatch.Place.header(name: name)
        let rules = rules.selection(for: name, in: .header)
        guard !actual.isEmpty else {
            return report(.missing, at: place, expected: Self.value(of: expected), actual: nil, rule: rules?.first)
        }
        if let one = expected.first, let other = actual.first, expected.count == 1, actual.count == 1 {
            compareHeaderValue(name, one.trimmingBlanks, other.trimmingBlanks, by: rules)
        } else if let rules {
            compareTexts(expected, actual, by: rules, at: place)
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

    private mutating func compareHeaderValue(_ name: String, _ expected: String, _ actual: String, by rules: MatchingRules.Selection?) {
        let place = Mismatch.Place.header(name: name)
        if let rules { return compareText(expected, actual, by: rules, at: place) }
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
