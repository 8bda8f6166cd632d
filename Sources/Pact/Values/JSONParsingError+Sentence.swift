extension JSONParsingError {
    /// One sentence: what is wrong, where, and what to do.
    public var sentence: String {
        "This is not JSON: line \(place.line), column \(place.column): \(reason.words)"
    }
}

extension JSONParsingError.Reason {
    /// The reason alone, without its place.
    public var words: String {
        switch self {
        case .empty: "there is nothing here; write a value such as {}."
        case let .unexpectedEnd(expected): "the text ends here, but \(expected.words) is missing."
        case let .unexpected(character, expected): "\(Self.shown(character)) stands where \(expected.words) is needed."
        case .trailingComma: "a comma stands before the closing bracket; take it away."
        case let .unknownWord(word): Self.aboutWord(word)
        case let .invalidNumber(text): "\(text) is no JSON number; write it like 1, -2.5 or 1e3, or in quotes if it is a text."
        case .controlCharacter(0x0A), .controlCharacter(0x0D): "a string must end on its own line; close it or write \\n."
        case let .controlCharacter(code): "a control character stands in a string; write it as \(Self.escape(UInt16(code)))."
        case let .invalidEscape(character): "there is no escape \\\(character); a backslash itself is written \\\\."
        case .invalidUnicodeEscape: "\\u needs four hexadecimal digits."
        case let .loneSurrogate(code): "\(Self.escape(code)) is only half of a character; write both halves."
        case .invalidUTF8: "these bytes are not UTF-8; save the text as UTF-8."
        case .byteOrderMark: "a byte order mark stands before the text; save it without one."
        case let .tooDeep(limit): "more than \(limit) brackets stand inside each other; make it flatter."
        case let .tooLarge(limit, bytes): "the text has \(bytes) bytes, and at most \(limit) are read; make it smaller."
        case .textAfterValue: "something stands behind the end of the value; take it away."
        }
    }

    private static func aboutWord(_ word: String) -> String {
        let lowered = word.lowercased()
        let meant =
            switch lowered {
            case "none", "nil", "undefined": "null"
            case "yes", "on": "true"
            case "no", "off": "false"
            default: NearestName.of(lowered, among: ["true", "false", "null"])
            }
        guard let meant else { return "\(word) is no JSON value; a text stands in double quotes." }
        return "\(word) is no JSON value; did you mean \(meant)? A text stands in double quotes."
    }

    private static func shown(_ character: Character) -> String {
        switch character {
        case "'": "a single quote"
        case "\n", "\r\n", "\r": "the end of the line"
        default: character.unicodeScalars.first.map { $0.value < 0x20 } == true ? "a control character" : "\(character)"
        }
    }

    private static func escape(_ code: UInt16) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension JSONParsingError.Expected {
    var words: String {
        switch self {
        case .value: "a value"
        case .memberName: "a name in double quotes"
        case .colon: "a colon"
        case .commaOrObjectEnd: "a comma or }"
        case .commaOrArrayEnd: "a comma or ]"
        case .closingQuote: "the closing double quote"
        }
    }
}
