/// JSON values as matchers see them: numbers are integers of 64 bits or else floating point, as in other implementations.
extension JSONValue {
    /// The kind of value: an integer that does not fit 64 bits, and `-0`, is a decimal number.
    var matchedKind: JSONKind {
        guard case .number(let number) = self else { return kind }
        return number.isMatchedAsInteger ? .integer : .decimal
    }

    /// The text that regular expressions and the like look at: a string's own, else compact JSON with sorted names.
    var comparedText: String {
        switch self {
        case .string(let text): text
        case .number(let number): number.comparedText
        case .array, .object: withMatchedNumbers.text(sortedKeys: true)
        case .null, .bool: text()
        }
    }

    /// True for the same JSON value: members in any order, `1` apart from `1.0`, decimals by their nearest floating point number.
    func isSame(as other: JSONValue) -> Bool {
        switch (self, other) {
        case (.number(let one), .number(let two)): one.isSame(as: two)
        case (.array(let one), .array(let two)): one.count == two.count && zip(one, two).allSatisfy { $0.isSame(as: $1) }
        case (.object(let one), .object(let two)):
            one.count == two.count && one.members.allSatisfy { member in two[member.name]?.isSame(as: member.value) ?? false }
        default: self == other
        }
    }

    private var withMatchedNumbers: JSONValue {
        switch self {
        case .number(let number): .number(JSONNumber(number.comparedText) ?? number)
        case .array(let elements): .array(elements.map(\.withMatchedNumbers))
        case .object(let object): .object(JSONObject(object.members.map { ($0.name, $0.value.withMatchedNumbers) }))
        case .null, .bool, .string: self
        }
    }
}

extension JSONNumber {
    fileprivate var isMatchedAsInteger: Bool {
        guard isInteger, text != "-0" else { return false }
        return Int(text) != nil || UInt64(text) != nil
    }

    fileprivate var comparedText: String {
        guard isInteger, !isMatchedAsInteger else { return plainText }
        if text == "-0" { return "-0.0" }
        return double.flatMap { JSONNumber($0.description) }?.plainText ?? text
    }

    fileprivate func isSame(as other: JSONNumber) -> Bool {
        if text == other.text { return true }
        guard isMatchedAsInteger == other.isMatchedAsInteger else { return false }
        if isMatchedAsInteger { return self == other }
        guard let one = double, let two = other.double else { return self == other }
        return one == two
    }
}
