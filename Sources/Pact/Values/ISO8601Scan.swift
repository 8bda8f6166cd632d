/// Reads the parts of an ISO 8601 time from left to right.
struct ISO8601Scan {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = Substring(text).utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// A number of exactly this many digits.
    mutating func number(_ digits: Int) -> Int64? {
        let part = rest.prefix(digits)
        guard part.count == digits, part.allSatisfy(Self.isDigit) else { return nil }
        rest = rest.dropFirst(digits)
        return part.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    }

    /// True, and one character further, when one of these ASCII characters is next.
    mutating func skip(_ characters: String) -> Bool {
        guard let next = rest.first, characters.utf8.contains(next) else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// A fraction of one to nine digits behind a point, in milliseconds, cut; 0 without a point, `nil` for a point alone.
    mutating func milliseconds() -> Int64? {
        guard skip(".") else { return 0 }
        let part = rest.prefix(while: Self.isDigit)
        guard (1...9).contains(part.count) else { return nil }
        rest = rest.dropFirst(part.count)
        let padded = Array(part.prefix(3)) + Array(repeating: UInt8(ascii: "0"), count: max(0, 3 - part.count))
        return padded.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    }

    /// The zone's offset in minutes: `Z`, `+hh:mm` or `-hh:mm`.
    mutating func offset() -> Int64? {
        if skip("Zz") { return 0 }
        let isNegative = rest.first == UInt8(ascii: "-")
        guard skip("+-"), let hours = number(2), skip(":"), let minutes = number(2), hours < 24, minutes < 60 else { return nil }
        return (isNegative ? -1 : 1) * (hours * 60 + minutes)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}
