extension JSONNumber {
    /// The text a regex or include matcher looks at: an integer as written, a decimal always with a point or an exponent
    /// and without spare zeros: `100.0`, `0.00001`, `1e-7`, `1000000000000000.0`, `1e+16`.
    public var plainText: String {
        if isInteger { return text }
        let value = DecimalValue(self)
        guard !value.digits.isEmpty else { return text.hasPrefix("-") ? "-0.0" : "0.0" }
        guard value.hugeExponent == nil else { return text }
        guard value.digits.count > 17 else { return Self.plainText(of: value) }
        // More digits than a Double tells apart: show what a Double keeps, as other implementations do.
        guard let double, let rounded = JSONNumber(double.description) else { return text }
        return Self.plainText(of: DecimalValue(rounded))
    }

    private static func plainText(of value: DecimalValue) -> String {
        let sign = value.isNegative ? "-" : ""
        let digits = String(decoding: value.digits, as: UTF8.self)
        let power = value.pointPlace - 1
        switch power {
        case 0..<16:
            let whole = digits.prefix(value.pointPlace)
            let zeros = String(repeating: "0", count: max(0, value.pointPlace - digits.utf8.count))
            let fraction = digits.dropFirst(value.pointPlace)
            return "\(sign)\(whole)\(zeros).\(fraction.isEmpty ? "0" : fraction)"
        case -5..<0:
            return "\(sign)0.\(String(repeating: "0", count: -value.pointPlace))\(digits)"
        default:
            let rest = digits.dropFirst()
            return "\(sign)\(digits.prefix(1))\(rest.isEmpty ? "" : ".\(rest)")e\(power < 0 ? "" : "+")\(power)"
        }
    }
}

extension JSONValue {
    /// The text a value stands for where only text fits: a string's own, a number's plain text, of everything else the JSON.
    var matchedText: String {
        switch self {
        case .string(let text): text
        case .number(let number): number.plainText
        case .null, .bool, .array, .object: text()
        }
    }
}
