extension CivilDateTime {
    static let secondsPerDay = 86_400
    static let nanosecondsPerSecond = 1_000_000_000
    static let firstSecond = days(year: years.lowerBound, month: 1, day: 1) * secondsPerDay
    static let lastSecond = (days(year: years.upperBound, month: 12, day: 31) + 1) * secondsPerDay - 1

    /// Whether February has 29 days.
    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// 28 to 31; 0 when there is no such month.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        case 1...12: 31
        default: 0
        }
    }

    /// 1 for Monday to 7 for Sunday, as in ISO 8601.
    public var dayOfWeek: Int {
        // 1970-01-01 was a Thursday.
        let sinceMonday = daysSince1970 + 3
        return sinceMonday - sinceMonday.dividedDown(by: 7) * 7 + 1
    }

    /// 1 to 366.
    public var dayOfYear: Int {
        daysSince1970 - Self.days(year: year, month: 1, day: 1) + 1
    }

    /// The week of ISO 8601: it begins on Monday and belongs to the year that holds its Thursday. 1 to 53.
    public var isoWeek: Int { (thursdayOfWeek.dayOfYear - 1) / 7 + 1 }

    /// The year that the ISO week belongs to; at most one off `year`.
    public var isoWeekYear: Int { thursdayOfWeek.year }

    private var thursdayOfWeek: (year: Int, dayOfYear: Int) {
        let day = daysSince1970 + 4 - dayOfWeek
        let year = Self.date(ofDay: day).year
        return (year, day - Self.days(year: year, month: 1, day: 1) + 1)
    }

    /// Whole days from 1970-01-01 to the day, negative before.
    var daysSince1970: Int { Self.days(year: year, month: month, day: day) }

    /// Whole days from 1970-01-01 to a day.
    ///
    /// Years are taken to begin in March, so that a leap day is the last of its year; the months from March on have
    /// 31, 30, 31, 30, 31 days and again, which `(153 * month + 2) / 5` counts.
    static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let century = shifted.dividedDown(by: 400)
        let yearOfEra = shifted - century * 400
        let fromMarch = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * fromMarch + 2) / 5 + day - 1
        return century * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The date that is so many days from 1970-01-01: the inverse of `days(year:month:day:)`.
    static func date(ofDay days: Int) -> (year: Int, month: Int, day: Int) {
        let fromMarch0 = days + 719_468
        let era = fromMarch0.dividedDown(by: 146_097)
        let dayOfEra = fromMarch0 - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * dayOfYear + 2) / 153
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * fromMarch + 2) / 5 + 1)
    }
}

extension Int {
    /// The quotient rounded towards negative infinity. The divisor is above 0.
    func dividedDown(by divisor: Int) -> Int {
        self >= 0 ? self / divisor : (self + 1) / divisor - 1
    }

    /// The nearest number within the range.
    func clamped(to range: ClosedRange<Int>) -> Int {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}
