/// Finds out what kind of content bytes are, from what they begin with.
enum ContentSniffing {
    /// Why bytes are not content of a type, e.g. `image/png`; `nil` when they are.
    ///
    /// Bytes with a known beginning are of that type alone. Others are text or not; text is also of the type its beginning suggests.
    static func refusal(of bytes: [UInt8], type: String) -> Mismatch.Reason? {
        if let found = Signature.known.first(where: { $0.fits(bytes) }) {
            return found.type == type ? nil : .looksLike(found.type, expected: type)
        }
        guard isText(bytes) else {
            return type == unknown ? nil : .looksLike(unknown, expected: type)
        }
        if type == ContentType.plainText.description { return nil }
        let guess = ContentTypeGuess.offTheWire(bytes) ?? .plainText
        return ContentType.parse(type) == guess ? nil : .looksLike(guess.description, expected: type)
    }

    private static let unknown = "application/octet-stream"

    /// True when none of the first bytes is one that text never has.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        !bytes.prefix(128).contains { $0 < 0x09 || $0 == 0x0B || (0x0E...0x1A).contains($0) || (0x1C...0x1F).contains($0) }
    }
}
