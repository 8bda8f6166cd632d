import Pact

/// What may stand in the head of a message: whatever is not allowed there would end a line early and smuggle another in.
enum WireText {
    /// The first thing that keeps these header fields off the wire, in words; `nil` when they may go.
    static func flaw(in headers: Headers) -> String? {
        for field in headers.fields {
            guard isToken(field.name) else { return "'\(visible(field.name))' cannot be a header name" }
            guard !field.value.utf8.contains(where: isLineBreak) else {
                return "the value of header '\(field.name)' has a line break in it"
            }
        }
        return nil
    }

    /// A method or a header's name (RFC 9110, section 5.6.2).
    static func isToken(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy(isTokenByte)
    }

    /// A request target: no blanks, no control characters.
    static func isTarget(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    }

    /// The text with line breaks and other control characters written out.
    static func visible(_ text: String) -> String {
        String(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : Character($0) })
    }

    private static func isLineBreak(_ byte: UInt8) -> Bool {
        byte == 0x0A || byte == 0x0D || byte == 0
    }

    /// The signs that a token may have beside letters and digits.
    private static let signs: StaticString = "!#$%&'*+-.^_`|~"

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: signs.withUTF8Buffer { $0.contains(byte) }
        }
    }
}
