import Pact

extension ValueDifference {
    /// The difference in a few words: `$.id: expected number 50, got text "50"`.
    var sentence: String {
        let place = path.tokens.count > 1 ? "\(path): " : ""
        switch (expected, actual) {
        case let (expected?, actual?): return "\(place)expected \(expected.named), got \(actual.named)\(advice(expected, actual))"
        case let (expected?, nil): return "\(place)expected \(expected.named), got nothing"
        case let (nil, actual?): return "\(place)expected nothing, got \(actual.named)"
        case (nil, nil): return "\(place)differs"
        }
    }

    private func advice(_ expected: JSONValue, _ actual: JSONValue) -> String {
        if let number = expected.number, actual.string == number.text { return ": write it in quotes" }
        if let text = expected.string, actual.number?.text == text { return ": write it without quotes" }
        return ""
    }
}

extension JSONValue {
    /// The value with the name of its kind, as files call it: `text "50"`, `number 50`, `a list of 3`.
    var named: String {
        switch self {
        case .null: "null"
        case let .bool(value): value ? "true" : "false"
        case let .number(number): "number \(number.text)"
        case .string: "text \(brief())"
        case let .array(elements): "a list of \(elements.count)"
        case .object: "\(brief())"
        }
    }
}

extension [ValueDifference] {
    /// The first three in sentences, and how many more there are.
    var sentence: String {
        let shown = prefix(3).map(\.sentence).joined(separator: "; ")
        return count > 3 ? "\(shown); and \(count - 3) more" : shown
    }
}
