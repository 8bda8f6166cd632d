/// A letter that stands for a part of a date or time in a format, with the meaning it has in Java's `DateTimeFormatter`.
public enum DateTimeLetter: Character, Sendable, CaseIterable {
    case era = "G"
    case yearOfEra = "y"
    case year = "u"
    case weekYear = "Y"
    case month = "M"
    case monthNumber = "L"
    case dayOfMonth = "d"
    case dayOfYear = "D"
    case quarter = "Q"
    case quarterNumber = "q"
    case weekOfYear = "w"
    case weekOfMonth = "W"
    /// Of the week in the month, counted from 0.
    case weekInMonth = "F"
    case dayName = "E"
    case dayOfWeek = "e"
    case dayOfWeekNumber = "c"
    case halfOfDay = "a"
    /// 0 to 23.
    case hour = "H"
    /// 1 to 24.
    case hourFromOne = "k"
    /// 1 to 12.
    case halfDayHour = "h"
    /// 0 to 11.
    case halfDayHourFromZero = "K"
    case minute = "m"
    case second = "s"
    case fraction = "S"
    case nanosecond = "n"
    case millisecondOfDay = "A"
    case nanosecondOfDay = "N"
    case zoneName = "z"
    case zoneID = "V"
    /// With `Z` for UTC.
    case offsetOrZ = "X"
    case offset = "x"
    case offsetWithoutColon = "Z"
    case offsetFromGMT = "O"

    /// How many of the letter may stand side by side; `nil` for any number.
    var most: Int? {
        switch self {
        case .yearOfEra, .year, .weekYear, .dayOfYear, .fraction, .nanosecond, .millisecondOfDay, .nanosecondOfDay: nil
        case .era, .month, .monthNumber, .quarter, .dayName, .dayOfWeek, .offsetOrZ, .offset, .offsetWithoutColon: 5
        case .zoneName, .offsetFromGMT: 4
        case .dayOfWeekNumber, .halfOfDay: 1
        default: 2
        }
    }
}
