/// Why a text is no format of dates and times.
public struct DateTimeFormatError: Error, Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        case empty
        /// A letter that stands for nothing.
        case unknownLetter(Unicode.Scalar)
        /// A digit, brace or bracket outside of quotes.
        case unquoted(Unicode.Scalar)
        case tooManyLetters(DateTimeLetter, count: Int, most: Int)
        /// A quote that opens quoted text which nothing closes.
        case unclosedQuote
    }

    /// The format as it was written.
    public var format: String
    /// 0-based, in Unicode scalars.
    public var offset: Int
    public var reason: Reason

    public init(format: String, offset: Int, reason: Reason) {
        self.format = format
        self.offset = offset
        self.reason = reason
    }
}
