extension JSONValue {
    /// Reads one JSON text (RFC 8259): strict UTF-8, whole surrogate pairs, no trailing commas, blank space around it.
    ///
    /// Of members with the same name the last value stays, at the first one's place.
    ///
    ///     try JSONValue.parse(#"{"id": 1.0}"#).text()   // {"id":1.0}
    ///
    /// - Throws: `JSONParsingError` with the place of what is wrong.
    public static func parse(_ bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONParsingError) -> JSONValue {
        var parser = JSONParser(bytes: bytes, limits: limits)
        return try parser.document()
    }

    /// Reads one JSON text; see `parse(_:limits:)` over bytes.
    public static func parse(_ text: String, limits: JSONLimits = .standard) throws(JSONParsingError) -> JSONValue {
        try parse(Array(text.utf8), limits: limits)
    }

    /// Reads one JSON text and tells where each of its values stands.
    public static func parseWithPositions(
        _ bytes: [UInt8], limits: JSONLimits = .standard
    ) throws(JSONParsingError) -> (value: JSONValue, positions: JSONPositions) {
        var parser = JSONParser(bytes: bytes, limits: limits, recordsPositions: true)
        let value = try parser.document()
        return (value, parser.positions ?? JSONPositions(bytes: bytes))
    }
}
