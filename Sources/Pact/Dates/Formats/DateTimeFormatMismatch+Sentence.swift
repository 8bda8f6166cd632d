extension DateTimeFormatMismatch {
    /// One sentence: the format, what it expects, at which character of the text (1-based), and what stands there.
    public var sentence: String {
        switch reason {
        case .expected(let part, let found):
            "The format \(format.text.clipped) expects \(part.words) at character \(offset + 1), "
                + (found.isEmpty ? "where the text ends." : "where \"\(found.visible)\" stands.")
        case .leftOver(let found):
            "The format \(format.text.clipped) ends before character \(offset + 1), where \"\(found.visible)\" is left over."
        case .noSuchDay(let day, let month, let year):
            "There is no day \(day) in "
                + (CalendarNames.months.indices.contains(month - 1) ? CalendarNames.months[month - 1] : "month \(month)")
                + (year.map { " of the year \($0)." } ?? " when the format has no year.")
        case .yearTooLate:
            "A date is read up to the year 32767; the year at character \(offset + 1) is later."
        }
    }
}

extension DateTimeFormat.Part {
    /// What belongs here, with its article.
    var words: String {
        switch self {
        case .literal(let text): "\"\(text.clipped)\""
        case .field(let letter, let count): letter.words(count: count)
        }
    }
}

extension DateTimeLetter {
    fileprivate func words(count: Int) -> String {
        switch self {
        case .era: "AD or BC"
        case .yearOfEra, .year, .weekYear: "a year of at most \(count) \(count == 1 ? "digit" : "digits")"
        case .month where count == 3: "the short name of a month, such as Jan,"
        case .month where count > 3: "the name of a month, such as January,"
        case .month, .monthNumber: "a month 01-12"
        case .dayOfMonth: "a day 01-31"
        case .dayOfYear: "a day of the year 1-356"
        case .quarter where count == 3: "a quarter Q1-Q4"
        case .quarter where count > 3: "a quarter such as 1st quarter"
        case .quarter, .quarterNumber: "a quarter 1-4"
        case .weekOfYear: "a week 1-56"
        case .weekOfMonth: "a week of the month 1-5"
        case .weekInMonth: "a week of the month 0-4"
        case .dayName, .dayOfWeek: dayWords(count: count)
        case .dayOfWeekNumber: "a day of the week 1-7"
        default: timeWords(count: count)
        }
    }

    private func dayWords(count: Int) -> String {
        if self == .dayOfWeek, count < 3 { return "a day of the week 1-7" }
        return count > 3 ? "the name of a weekday, such as Monday," : "the short name of a weekday, such as Mon,"
    }

    private func timeWords(count: Int) -> String {
        switch self {
        case .halfOfDay: "AM or PM"
        case .hour: "an hour 00-23"
        case .hourFromOne: "an hour 01-24"
        case .halfDayHour: "an hour 01-12"
        case .halfDayHourFromZero: "an hour 00-11"
        case .minute: "minutes 00-59"
        case .second: "seconds 00-60"
        case .fraction: "a fraction of at most \(count) \(count == 1 ? "digit" : "digits")"
        case .nanosecond, .millisecondOfDay, .nanosecondOfDay: "digits"
        case .zoneName where count > 3: "a full zone name, which no text can give: write z or VV in the format instead,"
        case .zoneName: "a time zone such as GMT or CEST"
        case .zoneID: "a time zone such as Europe/Warsaw"
        default: offsetWords(count: count)
        }
    }

    /// An offset from UTC as it is to be written.
    private func offsetWords(count: Int) -> String {
        let orZ = self == .offsetOrZ ? "Z or " : ""
        return switch (self, count) {
        case (.offsetFromGMT, ..<4): "an offset such as GMT+1"
        case (.offsetFromGMT, _), (.offsetWithoutColon, 4): "an offset such as GMT+01:00"
        case (.offsetWithoutColon, ..<4): "an offset such as +0100"
        case (.offsetWithoutColon, _): "an offset such as +01:00"
        case (_, 1): orZ + "an offset such as +01 (hours 00-11)"
        case (_, 2), (_, 4): orZ + "an offset such as +0100 (hours 00-11)"
        default: orZ + "an offset such as +01:00 (hours 00-11)"
        }
    }
}
