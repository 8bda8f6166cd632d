/// Queries, and form bodies, which are queries in a body.
extension Comparison {
    typealias Parameters = [(name: String, values: [String?])]

    /// A name without `=` has no value, which is the same as an empty one.
    mutating func compareQuery(_ expected: Parameters, _ actual: Parameters) {
        let rules = rules
        compareParameters(expected, actual, place: { .query(name: $0) }, selection: { rules.selection(for: $0, in: .query) })
    }

    /// Names in any order; of each name the values in their order. Names the contract lacks are reported last, as they came.
    mutating func compareParameters(
        _ expected: Parameters, _ actual: Parameters, place: (String) -> Mismatch.Place,
        selection: (String) -> MatchingRules.Selection?
    ) {
        for (name, values) in expected {
            let texts = values.map { $0 ?? "" }
            let rules = selection(name)
            guard let found = actual.first(where: { $0.name.isExactly(name) }) else {
                report(.missing, at: place(name), expected: Self.value(of: texts), actual: nil, rule: rules?.first)
                continue
            }
            let came = found.values.map { $0 ?? "" }
            if let rules {
                compareTexts(texts, came, by: rules, at: place(name))
            } else {
                compareEqual(texts, came, at: place(name))
            }
        }
        for (name, values) in actual where !expected.contains(where: { $0.name.isExactly(name) }) {
            report(.unexpected, at: place(name), expected: nil, actual: Self.value(of: values.map { $0 ?? "" }))
        }
    }

    private mutating func compareEqual(_ expected: [String], _ actual: [String], at place: Mismatch.Place) {
        for (one, other) in zip(expected, actual) where !one.isExactly(other) {
            report(.notEqual, at: place, expected: .string(one), actual: .string(other))
        }
        guard expected.count != actual.count else { return }
        let reason: Mismatch.Reason = expected.isEmpty ? .expectedEmpty : .lengthDiffers(expected: expected.count, actual: actual.count)
        report(reason, at: place, expected: Self.value(of: expected), actual: Self.value(of: actual))
    }

    /// One value as a string, several or none as a list.
    static func value(of texts: [String]) -> JSONValue {
        texts.count == 1 ? .string(texts.first ?? "") : .array(texts.map(JSONValue.string))
    }
}
