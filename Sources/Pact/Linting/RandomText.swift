/// Texts and numbers that look as if a program had made them up for one run.
enum RandomText {
    /// What a value looks like; `nil` for one that a person could have chosen.
    static func kind(of value: JSONValue) -> LintSmell.RandomKind? {
        if let text = value.string { return isUUID(text) ? .uuid : isMoment(text) ? .moment : nil }
        // Milliseconds since 1970, from 2001 to 2286.
        if let number = value.int, (1_000_000_000_000...9_999_999_999_999).contains(number), number % 100_000 != 0 { return .moment }
        return nil
    }

    /// `936da01f-9abd-4d9d-80c7-02af85c822a8`, but for one made of few digits, as people write them for tests.
    static func isUUID(_ text: String) -> Bool {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        return groups.map(\.utf8.count) == [8, 4, 4, 4, 12] && groups.allSatisfy { $0.allSatisfy(\.isHexDigit) }
    }

    /// A date and a time of day with fractions of a second: `2020-11-22T10:59:19.486Z`.
    private static func isMoment(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count >= 21, bytes.count <= 35 else { return false }
        let shape = Array("dddd-dd-ddTdd:dd:dd.d".utf8)
        return zip(bytes, shape).allSatisfy { byte, wanted in
            switch wanted {
            case UInt8(ascii: "d"): JSONNumberScan.isDigit(byte)
            case UInt8(ascii: "T"): byte == wanted || byte == 0x20
            case UInt8(ascii: "."): byte == wanted || byte == UInt8(ascii: ",")
            default: byte == wanted
            }
        } && !text.contains(".000")
    }
}
