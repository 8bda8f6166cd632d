/// One generator of a contract: how a value is made that takes the example's place when a message goes out.
///
/// Attributes are `nil` where the contract leaves them out, so that it is written again as it was read; their defaults are told here.
public enum Generator: Sendable, Equatable {
    /// Both inclusive; 0 and 10 by default.
    case randomInt(min: Int? = nil, max: Int? = nil)
    /// So many digits, with a point somewhere inside; 10 by default.
    case randomDecimal(digits: Int? = nil)
    /// So many hexadecimal digits in upper case; 10 by default.
    case randomHexadecimal(digits: Int? = nil)
    /// So many ASCII letters and digits; 10 by default.
    case randomString(size: Int? = nil)
    case randomBoolean
    /// A text that the whole pattern matches; see `RegularExpression` for the dialect.
    case regex(String)
    /// Of version 4; `lowerCaseHyphenated` by default.
    case uuid(format: UUIDFormat? = nil)
    /// Today, moved by an expression such as `+1 week`; `yyyy-MM-dd` by default.
    case date(format: String? = nil, expression: String? = nil)
    /// The time of day, moved by an expression such as `+1 hour`; `HH:mm:ss` by default.
    case time(format: String? = nil, expression: String? = nil)
    /// Now, moved by an expression such as `+1 week @ noon`; `yyyy-MM-dd'T'HH:mm:ss.SSSZ` by default.
    case dateTime(format: String? = nil, expression: String? = nil)
    /// What the provider state knows: a text with `${name}` in it, or one name alone.
    case providerState(expression: String, type: StateValueType? = nil)
    /// The example, with what the pattern finds in it replaced by the mock server's address and the pattern's first group.
    case mockServerURL(example: String, regex: String)
    /// A generator by a name this engine does not know, or one that lacks what it needs: it leaves the example alone. Without a name
    /// the attributes are all that stands in the contract.
    case unknown(name: String, attributes: JSONObject)
}
