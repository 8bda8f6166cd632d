extension StateValueType {
    /// The value as this type; `nil` when it cannot be one.
    func converted(_ value: JSONValue) -> JSONValue? {
        switch self {
        case .raw: value
        case .string: .string(value.matchedText)
        case .integer: Self.integer(value)
        case .decimal, .float: Self.decimal(value)
        case .boolean: Self.boolean(value)
        }
    }

    /// A fraction is cut off; null is 0, true 1.
    private static func integer(_ value: JSONValue) -> JSONValue? {
        switch value {
        case .null: return .int(0)
        case .bool(let isTrue): return .int(isTrue ? 1 : 0)
        case .number(let number) where number.isInteger: return value
        case .number(let number): return number.double.map { .int(Int(exactly: $0.rounded(.towardZero)) ?? ($0 < 0 ? .min : .max)) }
        case .string(let text): return Int(text).map(JSONValue.int)
        case .array, .object: return nil
        }
    }

    private static func decimal(_ value: JSONValue) -> JSONValue? {
        let text: String
        switch value {
        case .null: text = "0"
        case .bool(let isTrue): text = isTrue ? "1" : "0"
        case .number(let number): text = number.text
        case .string(let string):
            // What reads as a floating point number and is none of JSON's, like `.5`, is written as one.
            guard let double = Double(string), double.isFinite else { return nil }
            text = JSONNumber(string)?.text ?? "\(double)"
        case .array, .object: return nil
        }
        guard let number = JSONNumber(text) else { return nil }
        return number.isInteger ? JSONNumber(text + ".0").map(JSONValue.number) : .number(number)
    }

    /// A number is true above 0; a text only where it says so.
    private static func boolean(_ value: JSONValue) -> JSONValue? {
        switch value {
        case .null: return false
        case .bool: return value
        case .number(let number): return number.double.map { .bool($0 > 0) }
        case .string(let text): return text == "true" ? true : text == "false" ? false : nil
        case .array, .object: return nil
        }
    }
}
