extension JSONValue {
    /// The value as JSON; numbers as they were written, everything but control characters, quotes and backslashes unescaped.
    ///
    /// - Parameters:
    ///   - pretty: two spaces for each level and `"name": value`; else one line without blanks.
    ///   - sortedKeys: members in the byte order of their names; else in their own order.
    public func text(pretty: Bool = false, sortedKeys: Bool = false) -> String {
        String(decoding: bytes(pretty: pretty, sortedKeys: sortedKeys), as: UTF8.self)
    }

    /// `text(pretty:sortedKeys:)` in UTF-8.
    public func bytes(pretty: Bool = false, sortedKeys: Bool = false) -> [UInt8] {
        var writer = JSONWriter(isPretty: pretty, sortsKeys: sortedKeys)
        writer.write(self)
        return writer.bytes
    }

    /// The value on one line for a sentence, cut with `…` to at most `limit` characters: `{"id":"10","name":"28 De…`.
    public func brief(limit: Int = 60) -> String {
        let whole = text()
        guard whole.utf8.count > limit, whole.count > limit else { return whole }
        return whole.prefix(max(0, limit - 1)) + "…"
    }
}

extension JSONValue: CustomStringConvertible {
    public var description: String { text() }
}
