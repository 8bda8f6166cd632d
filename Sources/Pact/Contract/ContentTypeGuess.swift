/// Guesses what kind of text a body is from its beginning.
public enum ContentTypeGuess {
    /// The type of a body in a contract: XML, HTML, JSON or else plain text.
    public static func ofText(_ bytes: some Collection<UInt8>) -> ContentType {
        let text = bytes.drop(while: isBlank)
        if starts(text, with: "<?xml version") { return .xml }
        if starts(text, with: "<!doctype", ignoringCase: true) || starts(text, with: "<html>", ignoringCase: true) { return .html }
        if text.first == UInt8(ascii: "<"), let next = text.dropFirst().first, isWord(next) { return .xml }
        return looksLikeJSON(text) ? .json : .plainText
    }

    /// The type of a body off the wire, judged by its first 32 bytes; `nil` (unknown) when they are not UTF-8, or none came.
    public static func offTheWire(_ bytes: [UInt8]) -> ContentType? {
        let beginning = bytes.prefix(32)
        guard !beginning.isEmpty, String(validating: beginning, as: UTF8.self) != nil else { return nil }
        return ofText(beginning)
    }

    private static func looksLikeJSON<Bytes: Collection<UInt8>>(_ text: Bytes) -> Bool {
        guard let first = text.first else { return false }
        if ["true", "false", "null", "\"", "["].contains(where: { starts(text, with: $0) }) { return true }
        if JSONNumberScan.isDigit(first) { return true }
        guard first == UInt8(ascii: "{") else { return false }
        let inside = text.dropFirst().drop(while: isBlank)
        if inside.first == UInt8(ascii: "}") { return true }
        return inside.first == UInt8(ascii: "\"") && inside.dropFirst().first.map(isWord) == true
    }

    private static func starts(_ text: some Collection<UInt8>, with words: String, ignoringCase: Bool = false) -> Bool {
        let beginning = text.prefix(words.utf8.count)
        return beginning.elementsEqual(words.utf8) { byte, letter in
            byte == letter || (ignoringCase && byte | 0x20 == letter && letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z"))
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    /// Letters, digits, `_`, and the bytes of letters beyond ASCII.
    private static func isWord(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return JSONNumberScan.isDigit(byte) || (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z"))
            || byte == UInt8(ascii: "_") || byte >= 0x80
    }
}
