import Pact

extension JSONValue {
    /// The one text of all values that say the same: members sorted by name, no blanks, each number in its one form.
    var canonicalBytes: [UInt8] { canonical.bytes(sortedKeys: true) }

    private var canonical: JSONValue {
        switch self {
        case .null, .bool, .string: self
        case .number(let number): .number(number.canonical)
        case .array(let elements): .array(elements.map(\.canonical))
        case .object(let object): .object(JSONObject(object.members.map { (name: $0.name, value: $0.value.canonical) }))
        }
    }
}

extension JSONNumber {
    /// Integers as they are; decimals with the fewest digits that give the same `Double`: `1.0`, `0.0001`, `1.0e-05`, `1.2e+16`.
    fileprivate var canonical: JSONNumber {
        if isInteger { return text == "-0" ? JSONNumber(0) : self }
        guard let double else { return self }
        return JSONNumber((double.sign == .minus ? "-" : "") + Self.shortest(double.magnitude)) ?? self
    }

    private static func shortest(_ value: Double) -> String {
        let halves = value.description.split(separator: "e")
        let sides = (halves.first ?? "0").split(separator: ".")
        let whole = sides.first ?? "0"
        let all = whole + (sides.dropFirst().first ?? "")
        let zeros = all.prefix { $0 == "0" }.count
        guard zeros < all.count else { return "0.0" }
        let exponent = halves.dropFirst().first.flatMap { Int($0) } ?? 0
        return shortest(digits: trimmed(all.dropFirst(zeros)), pointPlace: whole.count + exponent - zeros)
    }

    /// - Parameter pointPlace: how many of the digits stand before the point; negative for zeros behind it.
    private static func shortest(digits: Substring, pointPlace: Int) -> String {
        switch pointPlace {
        case 1...16:
            let whole = digits.prefix(pointPlace) + String(repeating: "0", count: max(0, pointPlace - digits.count))
            let fraction = digits.dropFirst(pointPlace)
            return "\(whole).\(fraction.isEmpty ? "0" : fraction)"
        case -3...0:
            return "0." + String(repeating: "0", count: -pointPlace) + digits
        default:
            let fraction = digits.dropFirst()
            let exponent = abs(pointPlace - 1)
            let sign = pointPlace < 1 ? "-" : "+"
            return "\(digits.prefix(1)).\(fraction.isEmpty ? "0" : fraction)e\(sign)\(exponent < 10 ? "0" : "")\(exponent)"
        }
    }

    private static func trimmed(_ digits: Substring) -> Substring {
        var digits = digits
        while digits.last == "0" { digits.removeLast() }
        return digits
    }
}
