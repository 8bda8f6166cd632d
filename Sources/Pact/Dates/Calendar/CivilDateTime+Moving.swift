/// Each gives the same value back when the result would lie beyond `years`.
extension CivilDateTime {
    func adding(days: Int) -> CivilDateTime {
        let (day, overflow) = daysSince1970.addingReportingOverflow(days)
        return overflow ? self : at(day: day)
    }

    /// - Parameter milliseconds: of either sign.
    func adding(milliseconds: Int) -> CivilDateTime {
        // Further than from one end of the years to the other.
        guard (-100_000_000_000_000_000...100_000_000_000_000_000).contains(milliseconds) else { return self }
        let whole = milliseconds.dividedDown(by: 1000)
        let nanoseconds = nanosecond + (milliseconds - whole * 1000) * 1_000_000
        let seconds = localSeconds + whole + nanoseconds / Self.nanosecondsPerSecond
        guard (Self.firstSecond...Self.lastSecond).contains(seconds) else { return self }
        let day = seconds.dividedDown(by: Self.secondsPerDay)
        return at(
            day: day, second: seconds - day * Self.secondsPerDay, nanosecond: nanoseconds % Self.nanosecondsPerSecond)
    }

    /// The same day so many months on; where that month is too short, its first day when going on and its last when going back.
    func adding(months: Int) -> CivilDateTime {
        let (months, overflow) = months.addingReportingOverflow(year * 12 + month - 1)
        guard !overflow else { return self }
        let year = months.dividedDown(by: 12)
        let month = months - year * 12 + 1
        let last = Self.days(inMonth: month, of: year)
        let isLater = (year, month) > (self.year, self.month)
        return at(year: year, month: month, day: day <= last ? day : isLater ? 1 : last)
    }

    /// The same day so many years on; nothing changes when that year has no such day.
    func adding(years: Int) -> CivilDateTime {
        let (year, overflow) = year.addingReportingOverflow(years)
        return overflow ? self : at(year: year, month: month, day: day)
    }

    /// The same day at another time.
    func at(hour: Int) -> CivilDateTime {
        (0..<24).contains(hour) ? at(day: daysSince1970, second: hour * 3600, nanosecond: 0) : self
    }

    func at(year: Int, month: Int, day: Int) -> CivilDateTime {
        CivilDateTime(
            year: year, month: month, day: day, hour: hour, minute: minute, second: second, nanosecond: nanosecond, offset: offset)
            ?? self
    }

    private func at(day: Int) -> CivilDateTime {
        at(day: day, second: secondOfDay, nanosecond: nanosecond)
    }

    private func at(day: Int, second: Int, nanosecond: Int) -> CivilDateTime {
        guard (-100_000_000...100_000_000).contains(day) else { return self }
        let date = Self.date(ofDay: day)
        return CivilDateTime(
            year: date.year, month: date.month, day: date.day, hour: second / 3600, minute: second / 60 % 60, second: second % 60,
            nanosecond: nanosecond, offset: offset) ?? self
    }
}
