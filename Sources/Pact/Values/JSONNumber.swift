/// A JSON number as it was written: `1`, `1.0`, `1e3` and a 30-digit integer each keep their text.
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

    /// True when the literal has neither fraction nor exponent.
    public var isInteger: Bool { !text.contains { $0 == "." || $0 == "e" || $0 == "E" } }

    /// The value as an `Int` when it is an integer that fits 64 bits.
    public var int: Int? { isInteger ? Int(text) : nil }
}
