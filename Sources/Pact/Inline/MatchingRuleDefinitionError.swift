/// Why a text is no matching rule definition, and where in it.
public struct MatchingRuleDefinitionError: Error, Sendable, Equatable {
    public enum Reason: Sendable, Equatable {
        case empty
        /// Something else stands where this was needed; `found` is `nil` at the end.
        case expected(Expected, found: String?)
        /// A word at the beginning that begins no definition.
        case unknownKeyword(String, nearest: String?)
        /// No matcher is called so, and another name is close.
        case unknownMatcher(name: String, nearest: String)
        case notSemanticVersion(String)
        /// `\u` without hexadecimal digits.
        case invalidEscape
        /// The number does not fit 64 bits.
        case numberTooLarge
        /// A reference inside `eachKey` or `eachValue`.
        case nestedReference(String)
        case tooDeep(limit: Int)
    }

    /// What the grammar allows at a place.
    public enum Expected: Sendable, Equatable {
        case definition, commaOrEnd, openingBracket, closingBracket, comma, matcher, text, primitive, number, integer, boolean, size
    }

    /// The text as it was written.
    public var text: String
    /// 0-based, in Unicode scalars; the text's length when it ends too soon.
    public var offset: Int
    public var reason: Reason

    public init(text: String, offset: Int, reason: Reason) {
        self.text = text
        self.offset = offset
        self.reason = reason
    }
}
