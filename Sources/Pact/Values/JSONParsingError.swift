/// Why a text is no JSON, and where.
public struct JSONParsingError: Error, Sendable, Equatable {
    public enum Reason: Sendable, Equatable {
        /// There is nothing but blank space.
        case empty
        /// The text ends where something is still needed.
        case unexpectedEnd(expected: Expected)
        /// Another character stands where something was needed.
        case unexpected(character: Character, expected: Expected)
        /// A comma with nothing behind it, before the closing bracket.
        case trailingComma
        /// A bare word that is none of `true`, `false` and `null`.
        case unknownWord(String)
        /// The literal as far as it was read, e.g. `01` or `1.`.
        case invalidNumber(String)
        /// A line feed or another control character (its code) stands bare in a string.
        case controlCharacter(UInt8)
        /// The character behind the backslash.
        case invalidEscape(Character)
        /// `\u` without four hexadecimal digits.
        case invalidUnicodeEscape
        /// Half a surrogate pair, its code.
        case loneSurrogate(UInt16)
        /// Bytes that are not UTF-8.
        case invalidUTF8
        case byteOrderMark
        case tooDeep(limit: Int)
        case tooLarge(limit: Int, bytes: Int)
        /// Something stands behind the value.
        case textAfterValue
    }

    /// What the grammar allows at a place.
    public enum Expected: Sendable, Equatable {
        case value
        case memberName
        case colon
        case commaOrObjectEnd
        case commaOrArrayEnd
        /// The quote that ends a string.
        case closingQuote
    }

    public var reason: Reason
    public var place: TextPlace

    public init(reason: Reason, place: TextPlace) {
        self.reason = reason
        self.place = place
    }
}
