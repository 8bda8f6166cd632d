/// The exact value of a JSON number: sign, significant digits and a power of ten, each in one form only.
struct DecimalValue: Equatable {
    var isNegative: Bool
    /// Without zeros at either end; empty for zero.
    var digits: [UInt8]
    /// The value is `0.d₁d₂d₃…` times ten to this power.
    var pointPlace: Int
    /// Digits of an exponent too large to reckon with, sign included; `nil` for all numbers anyone means.
    var hugeExponent: String?

    /// Far beyond every number, and far from where sums of exponents overflow.
    private static let reckonable = -1_000_000_000_000...1_000_000_000_000

    init(_ number: JSONNumber) {
        let text = number.text
        isNegative = text.utf8.first == UInt8(ascii: "-")
        let parts = text.split(maxSplits: 1, whereSeparator: { $0 == "e" || $0 == "E" })
        let mantissa = (parts.first ?? "").drop { $0 == "-" }
        let pieces = mantissa.split(separator: ".", maxSplits: 1)
        let whole = pieces.first ?? ""
        let all = Array(whole.utf8) + Array((pieces.dropFirst().first ?? "").utf8)
        let significant = all.drop { $0 == UInt8(ascii: "0") }
        digits = Array(significant.reversed().drop { $0 == UInt8(ascii: "0") }.reversed())
        pointPlace = whole.utf8.count - (all.count - significant.count)
        let exponent = parts.count > 1 ? String(parts[1]) : "0"
        if let power = Int(exponent), Self.reckonable.contains(power) {
            pointPlace += power
        } else {
            hugeExponent = exponent.drop { $0 == "+" }.description
        }
        if digits.isEmpty {
            isNegative = false
            pointPlace = 0
            hugeExponent = nil
        }
    }
}
