/// The name of a text by its content: equal texts have one name, so that each is kept once however often it was tried.
public struct ContentHash: Sendable, Hashable, Comparable {
    /// SHA-256 of the text as UTF-8, in 64 small hexadecimal digits.
    public let text: String

    public init(of content: String) {
        text = SHA256.digest(of: content.utf8).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// Reads what `text` gives; `nil` for anything else.
    public init?(_ text: String) {
        guard text.utf8.count == 64, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
        self.text = text
    }

    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
