/// Why a text does not follow a format of dates and times.
public struct DateTimeFormatMismatch: Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        /// Something else stands where this part belongs, or a number out of its range; `found` is the text from there on, cut when
        /// it is long and empty where the text has ended.
        case expected(DateTimeFormat.Part, found: String)
        /// The format is at its end, the text is not; `found` is what is left, cut when it is long.
        case leftOver(found: String)
        /// Such a month has no such day; a format without a year means the year 2001, which is no leap year.
        case noSuchDay(day: Int, month: Int, year: Int?)
        /// A day is read only in years up to 32767.
        case yearTooLate
    }

    public var format: DateTimeFormat
    /// 0-based, in Unicode scalars of the text.
    public var offset: Int
    public var reason: Reason

    public init(format: DateTimeFormat, offset: Int, reason: Reason) {
        self.format = format
        self.offset = offset
        self.reason = reason
    }
}
