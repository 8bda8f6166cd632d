/// A letter of a date's or time's format that means something, and probably not what was meant.
public enum FormatSlip: Sendable, Equatable {
    /// `D` beside a month: the day of the year.
    case dayOfYear
    /// `Y` without a week: the year that the week belongs to.
    case weekYear
    /// `m` in a date.
    case minuteInDate
    /// `M` in a time.
    case monthInTime
    /// `h` without `a`: morning and evening look the same.
    case halfDayHour
}
