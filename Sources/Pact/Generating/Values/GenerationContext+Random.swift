/// Values drawn by chance; each is `nil` where there is no chance, or where too much is asked for.
extension GenerationContext {
    /// More characters than this are not made of one generator.
    static let longestText = 65_535

    static let lettersAndDigits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
    static let hexadecimalDigits = Array("0123456789ABCDEF".utf8)
    static let digits = Array("0123456789".utf8)

    /// Both ends inclusive; `nil` when there is nothing between them.
    mutating func wholeNumber(_ least: Int, _ most: Int) -> Int? {
        guard least <= most, spend(1) else { return nil }
        return drawn { Int.random(in: least...most, using: &$0) }
    }

    /// So many of the given ASCII letters.
    mutating func text(of letters: [UInt8], size: Int) -> JSONValue? {
        letterBytes(letters, size: size).map { .string(String(decoding: $0, as: UTF8.self)) }
    }

    /// So many digits, with a point somewhere inside from two digits on, behind which there are at least two from three digits on; no 0
    /// stands before another digit.
    mutating func decimal(digits count: Int) -> String? {
        guard count > 1 else { return letterBytes(Self.digits, size: count).map { String(decoding: $0, as: UTF8.self) } }
        guard let point = wholeNumber(1, max(1, count - 2)),
            let first = letterBytes(Array(Self.digits.dropFirst(point > 1 ? 1 : 0)), size: 1),
            let rest = letterBytes(Self.digits, size: count - 1)
        else { return nil }
        let digits = first + rest
        return String(decoding: digits.prefix(point) + [UInt8(ascii: ".")] + digits.dropFirst(point), as: UTF8.self)
    }

    /// A UUID of version 4 (RFC 9562, section 5.4).
    mutating func uuid(_ format: UUIDFormat) -> JSONValue? {
        guard spend(36), let (high, low) = drawn({ ($0.next(), $0.next()) }) else { return nil }
        let version = high & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
        let variant = low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        let digits = [version, variant].map { number in
            let digits = String(number, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
        var rest = digits[...]
        let groups = [8, 4, 4, 4, 12].map { length in
            defer { rest = rest.dropFirst(length) }
            return rest.prefix(length)
        }
        let hyphenated = groups.joined(separator: "-")
        return switch format {
        case .simple: .string(digits)
        case .lowerCaseHyphenated: .string(hyphenated)
        case .upperCaseHyphenated: .string(hyphenated.uppercased())
        case .urn: .string("urn:uuid:\(hyphenated)")
        }
    }

    private mutating func letterBytes(_ letters: [UInt8], size: Int) -> [UInt8]? {
        guard size >= 0, size <= Self.longestText, spend(size + 1) else { return nil }
        return drawn { random in
            (0..<size).compactMap { _ in letters.randomElement(using: &random) }
        }
    }
}
