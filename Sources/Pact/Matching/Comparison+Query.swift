/// Queries, and form bodies, which are queries in a body.
extension Comparison {
    typealias Parameters = [(name: String, values: [String?])]

    /// A name without `=` has no value, which is the same as an empty one.
    mutating func compareQuery(_ expected: Parameters, _ actual: Parameters) {
        compareParameters(expected, actual, cursor: RuleCursor(rules, category: .query)) { .query(name: $0) }
    }

    /// The places of a form's fields are those of members of the body's root.
    mutating func compareForm(_ expected: [UInt8], _ actual: [UInt8]) {
        compareParameters(
            Query.parse(String(decoding: expected, as: UTF8.self)), Query.parse(String(decoding: actual, as: UTF8.self)),
            cursor: RuleCursor(rules)
        ) { .body(path: PathExpression.root.appending(.field($0)).description) }
    }

    /// Names in any order; of each name the values in their order. Names the contract lacks are reported last, as they came.
    private mutating func compareParameters(
        _ expected: Parameters, _ actual: Parameters, cursor: RuleCursor, place: (String) -> Mismatch.Place
    ) {
        var cursor = cursor
        cursor.enter(.root)
        let came = Dictionary(actual.map { (ExactText($0.name), $0.values) }, uniquingKeysWith: { first, _ in first })
        for (name, values) in expected {
            cursor.enter(PathExpression.Token(name: name))
            compareParameter(values.map { $0 ?? "" }, came[ExactText(name)], at: place(name), cursor: &cursor)
            cursor.leave()
        }
        let known = Set(expected.map { ExactText($0.name) })
        for (name, values) in actual where !known.contains(ExactText(name)) {
            report(.unexpected, at: place(name), expected: nil, actual: Self.value(of: values.map { $0 ?? "" }))
        }
    }

    private mutating func compareParameter(
        _ expected: [String], _ actual: [String?]?, at place: Mismatch.Place, cursor: inout RuleCursor
    ) {
        let selection = cursor.selection
        guard let actual = actual?.map({ $0 ?? "" }) else {
            return report(.missing, at: place, expected: Self.value(of: expected), actual: nil, rule: selection?.first)
        }
        if let selection {
            return compareTexts(expected, actual, by: selection, at: place, cursor: cursor, valueDepth: 2)
        }
        for (index, (one, other)) in zip(expected, actual).enumerated() {
            let own = cursor.inside(.index(index)) { $0.selection }
            compareText(one, other, by: own, at: place)
        }
        guard expected.count != actual.count else { return }
        let reason: Mismatch.Reason = expected.isEmpty ? .expectedEmpty : .lengthDiffers(expected: expected.count, actual: actual.count)
        report(reason, at: place, expected: Self.value(of: expected), actual: Self.value(of: actual))
    }
}
