/// JSON bodies, place by place.
extension Comparison {
    mutating func compareJSON(_ expected: JSONValue, _ actual: JSONValue) {
        var cursor = RuleCursor(rules)
        cursor.enter(.root)
        compareJSON(expected, actual, at: &cursor)
    }

    mutating func compareJSON(_ expected: JSONValue, _ actual: JSONValue, at cursor: inout RuleCursor) {
        switch (expected, actual) {
        case (.object(let expected), .object(let actual)): compareObject(expected, actual, at: &cursor)
        case (.array(let expected), .array(let actual)): compareArray(expected, actual, at: &cursor)
        case (.object, _), (.array, _):
            report(.differentKind, at: cursor.place, expected: expected, actual: actual, rule: cursor.selection?.first)
        default: compareScalar(expected, actual, at: &cursor)
        }
    }

    private mutating func compareScalar(_ expected: JSONValue, _ actual: JSONValue, at cursor: inout RuleCursor) {
        if cursor.wantsTypeAlone, actual.kind.isSameType(as: expected.kind) { return }
        if let selection = cursor.selection {
            judge(by: selection, at: cursor.place, expected: expected, actual: actual) { workings, rule in
                rule.refusal(value: actual, expected: expected, workings: &workings)
            }
        } else if !actual.isSame(as: expected) {
            report(.notEqual, at: cursor.place, expected: expected, actual: actual)
        }
    }
}

extension RuleCursor {
    /// The place in the body where the walk stands, for a mismatch.
    var place: Mismatch.Place { .body(path: path.description) }
}
