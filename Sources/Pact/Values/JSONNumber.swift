/// A JSON number as it was written: `1`, `1.0`, `1e3` and a 30-digit integer each keep their text.
///
/// `==` compares exactly and never through a `Double`: `1` differs from `1.0`, `1.0` equals `1.00` and `10e-1`.
public struct JSONNumber: Sendable {
    /// The literal as it stood in the source, e.g. `1.10`. Always a valid JSON number.
    public let text: String

    /// Keeps `text` when it is a JSON number (RFC 8259, section 6); `nil` for `+1`, `.5`, `0x1F`, `01`, `NaN`.
    public init?(_ text: String) {
        guard JSONNumber.isValid(text) else { return nil }
        self.text = text
    }

    public init(_ value: Int) {
        text = String(value)
    }

    /// For the parser, which has read the bytes by the grammar already.
    init(validated text: String) {
        self.text = text
    }

    /// True when the literal has neither fraction nor exponent.
    public var isInteger: Bool {
        !text.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }
    }

    /// The value as an `Int` when it is an integer that fits 64 bits.
    public var int: Int? { isInteger ? Int(text) : nil }

    /// The nearest `Double`; `nil` when the number lies beyond its range.
    public var double: Double? {
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }

    private static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return JSONNumberScan.end(of: bytes, from: 0) == bytes.count && !bytes.isEmpty
    }
}

extension JSONNumber: Equatable {
    public static func == (left: Self, right: Self) -> Bool {
        if left.text == right.text { return true }
        return left.isInteger == right.isInteger && DecimalValue(left) == DecimalValue(right)
    }
}
