/// Finds out what kind of content bytes are, from what they begin with.
///
/// Only what lies in the bytes themselves counts, and no database of the system's; archives are not opened, so a document packed as one
/// is just that.
enum ContentSniffing {
    /// Why bytes are not content of a type, e.g. `image/png`; `nil` when they are.
    ///
    /// Bytes with a known beginning are of that type alone. Others are text or not; text is also of the type its beginning suggests.
    static func refusal(of bytes: [UInt8], type: String) -> Mismatch.Reason? {
        let known = Signature.known.first { $0.fits(bytes) }?.type ?? markup(bytes) ?? (isText(bytes) ? nil : "application/octet-stream")
        if let known {
            return known == type ? nil : .looksLike(known, expected: type)
        }
        if type == ContentType.plainText.description { return nil }
        let guess = ContentTypeGuess.offTheWire(bytes) ?? .plainText
        return ContentType.parse(type) == guess ? nil : .looksLike(guess.description, expected: type)
    }

    /// The type of a text that begins as an HTML page, an XML document or a script does.
    private static func markup(_ bytes: [UInt8]) -> String? {
        let start = bytes.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0C || $0 == 0x0D }
        let beginning = String(decoding: start.prefix(16), as: UTF8.self).lowercased()
        if beginning.hasPrefix("<html") || beginning.hasPrefix("<!doctype html") { return "text/html" }
        if htmlBeginnings.contains(where: { beginning.hasPrefix($0 + " ") || beginning.hasPrefix($0 + ">") }) { return "text/html" }
        if beginning.hasPrefix("<?xml") { return "text/xml" }
        return bytes.count > 2 && bytes.starts(with: "#!".utf8) ? "text/x-shellscript" : nil
    }

    private static let htmlBeginnings = [
        "<head", "<script", "<iframe", "<h1", "<div", "<font", "<table", "<a", "<style", "<title", "<b", "<body",
        "<br", "<p", "<!--",
    ]

    /// True when none of the bytes is zero, which text never has.
    private static func isText(_ bytes: [UInt8]) -> Bool { !bytes.contains(0) }
}
