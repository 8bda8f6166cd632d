/// Method, path and status.
extension Comparison {
    /// Case makes no difference.
    mutating func compareMethod(_ expected: String, _ actual: String) {
        guard expected != actual, expected.uppercased() != actual.uppercased() else { return }
        report(.notEqual, at: .method, expected: .string(expected), actual: .string(actual))
    }

    /// The raw paths: `/a` and `/a/` differ, and nothing is decoded.
    mutating func comparePath(_ expected: String, _ actual: String) {
        compareText(expected, actual, by: rules.selection(forWhole: .path), at: .path)
    }

    mutating func compareStatus(_ expected: Int, _ actual: Int) {
        if let selection = rules.selection(forWhole: .status) {
            judge(by: selection, at: .status, expected: .int(expected), actual: .int(actual)) { workings, rule in
                rule.refusal(status: actual, expected: expected, workings: &workings)
            }
        } else if expected != actual {
            report(.notEqual, at: .status, expected: .int(expected), actual: .int(actual))
        }
    }
}
