extension DateTimeFormat {
    /// The date and time as this format writes it.
    ///
    /// Numbers have the width the reference writes: two digits for months, days, hours, minutes and seconds, three for days of the year,
    /// four for years (two for `yy`). Where the reference writes what it cannot read itself, the letters' own meaning counts: `k` is 24
    /// at midnight, `SS` writes two digits, `X` no minutes without need, `w` the week of ISO 8601.
    public func text(of moment: CivilDateTime) -> String {
        let isByWeek = parts.contains { if case .field(.weekOfYear, _) = $0 { true } else { false } }
        return parts.reduce(into: "") { text, part in
            switch part {
            case .literal(let literal): text += literal
            case .field(let letter, let count):
                text += letter.text(of: moment, count: count, isByWeek: isByWeek)
            }
        }
    }
}

extension DateTimeLetter {
    /// - Parameter isByWeek: whether the format has a week, so that `Y` is the year the week belongs to.
    fileprivate func text(of moment: CivilDateTime, count: Int, isByWeek: Bool) -> String {
        switch self {
        case .era: moment.year > 0 ? "AD" : "BC"
        case .yearOfEra, .year: yearText(moment.year, count: count)
        case .weekYear: yearText(isByWeek ? moment.isoWeekYear : moment.year, count: count)
        case .month where count > 2: name(CalendarNames.months, moment.month, isShort: count == 3)
        case .month, .monthNumber: padded(moment.month)
        case .dayOfMonth: padded(moment.day)
        case .dayOfYear: padded(moment.dayOfYear, to: 3)
        case .quarter where count > 3: name(CalendarNames.quarters, moment.quarter, isShort: false)
        case .quarter where count == 3: "Q\(moment.quarter)"
        case .quarter, .quarterNumber: padded(moment.quarter, to: count)
        case .weekOfYear: padded(moment.isoWeek)
        case .weekOfMonth: String((moment.day - 1) / 7 + 1)
        case .weekInMonth: String((moment.day - 1) / 7)
        case .dayName: name(CalendarNames.weekdays, moment.dayOfWeek, isShort: count < 4)
        case .dayOfWeek where count > 2: name(CalendarNames.weekdays, moment.dayOfWeek, isShort: count < 4)
        case .dayOfWeek, .dayOfWeekNumber: String(moment.dayOfWeek)
        case .zoneName, .zoneID, .offsetOrZ, .offset, .offsetWithoutColon, .offsetFromGMT:
            zoneText(of: moment.offset, count: count)
        default: timeText(of: moment, count: count)
        }
    }

    private func timeText(of moment: CivilDateTime, count: Int) -> String {
        switch self {
        case .halfOfDay: moment.hour < 12 ? "AM" : "PM"
        case .hourFromOne: padded(moment.hour == 0 ? 24 : moment.hour)
        case .halfDayHour: padded(moment.hour % 12 == 0 ? 12 : moment.hour % 12)
        case .halfDayHourFromZero: padded(moment.hour % 12)
        case .minute: padded(moment.minute)
        case .second: padded(moment.second)
        case .fraction:
            String(padded(moment.nanosecond, to: 9).prefix(count)) + String(repeating: "0", count: max(0, count - 9))
        case .nanosecond: padded(moment.nanosecond, to: 9)
        case .millisecondOfDay: String(moment.secondOfDay * 1000 + moment.nanosecond / 1_000_000)
        case .nanosecondOfDay: String(moment.secondOfDay * CivilDateTime.nanosecondsPerSecond + moment.nanosecond)
        default: padded(moment.hour)
        }
    }

    /// Years before 0 and after 9999 have a sign.
    private func yearText(_ year: Int, count: Int) -> String {
        if count == 2 { return padded(year - year.dividedDown(by: 100) * 100) }
        return (year < 0 ? "-" : year > 9999 ? "+" : "") + padded(abs(year), to: 4)
    }

    private func name(_ names: [String], _ number: Int, isShort: Bool) -> String {
        guard names.indices.contains(number - 1) else { return "" }
        return isShort ? String(names[number - 1].prefix(3)) : names[number - 1]
    }
}

extension DateTimeLetter {
    /// - Parameter offset: seconds ahead of UTC.
    private func zoneText(of offset: Int, count: Int) -> String {
        let sign = offset < 0 ? "-" : "+"
        let (hours, minutes, seconds) = (abs(offset) / 3600, abs(offset) / 60 % 60, abs(offset) % 60)
        let withColon = "\(sign)\(padded(hours)):\(padded(minutes))"
        let withoutColon = "\(sign)\(padded(hours))\(padded(minutes))"
        return switch (self, count) {
        case (.zoneName, _): offset == 0 ? "GMT" : withColon
        case (.zoneID, _): offset == 0 ? "Etc/UTC" : withColon
        case (.offsetFromGMT, ..<4): "GMT\(sign)\(hours)" + (minutes == 0 ? "" : ":\(padded(minutes))")
        case (.offsetFromGMT, _), (.offsetWithoutColon, 4): "GMT\(withColon)"
        case (.offsetWithoutColon, ..<4), (_, 2): withoutColon
        case (.offsetWithoutColon, _), (_, 3): withColon
        case (_, 1): minutes == 0 ? "\(sign)\(padded(hours))" : withoutColon
        case (_, 4): withoutColon + (seconds == 0 ? "" : padded(seconds))
        default: withColon + (seconds == 0 ? "" : ":\(padded(seconds))")
        }
    }
}

extension CivilDateTime {
    /// 1 to 4.
    fileprivate var quarter: Int { (month - 1) / 3 + 1 }
}

/// The number, not negative, with zeros before it up to the width.
private func padded(_ number: Int, to width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
