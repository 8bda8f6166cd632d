extension Instant {
    /// ISO 8601, UTC, with milliseconds: `2019-01-14T11:34:18.045Z`. Years before 0000 and after 9999 are cut to these.
    public var iso8601: String {
        let clamped = min(max(milliseconds, Self.firstPrinted), Self.lastPrinted)
        let (days, inDay) = Self.flooredDivision(clamped, by: Self.millisecondsPerDay)
        let date = Self.civilDate(daysSince1970: days)
        let clock = [inDay / 3_600_000, inDay / 60_000 % 60, inDay / 1000 % 60].map { Self.padded($0, to: 2) }
        let day = "\(Self.padded(date.year, to: 4))-\(Self.padded(date.month, to: 2))-\(Self.padded(date.day, to: 2))"
        return "\(day)T\(clock.joined(separator: ":")).\(Self.padded(inDay % 1000, to: 3))Z"
    }

    /// Reads `2019-01-14T11:34:18.045Z`: fraction optional and of any length (cut to milliseconds), zone `Z` or `+hh:mm`, `-hh:mm`.
    /// `nil` for anything else, also for days and times that do not exist.
    public init?(iso8601 text: String) {
        var scan = ISO8601Scan(text)
        guard let year = scan.number(4), scan.skip("-"), let month = scan.number(2), scan.skip("-"), let day = scan.number(2),
            scan.skip("Tt"), let hour = scan.number(2), scan.skip(":"), let minute = scan.number(2), scan.skip(":"),
            let second = scan.number(2), let fraction = scan.milliseconds(), let offset = scan.offset(), scan.isAtEnd,
            hour < 24, minute < 60, second < 60, let days = Self.days(year: year, month: month, day: day)
        else { return nil }
        let clock = ((hour * 60 + minute - offset) * 60 + second) * 1000 + fraction
        self.init(milliseconds: days * Self.millisecondsPerDay + clock)
    }

    private static let millisecondsPerDay: Int64 = 86_400_000
    private static let firstPrinted: Int64 = -62_167_219_200_000
    private static let lastPrinted: Int64 = 253_402_300_799_999

    private static func flooredDivision(_ value: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    private static func padded(_ number: Int64, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Days are counted in eras of 400 years that begin on 1 March, so that a leap day is always the last of its year.
    private static func civilDate(daysSince1970 days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let (era, dayOfEra) = flooredDivision(days + 719_468, by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// The days since 1970 of a date that exists; `nil` for 30 February.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64? {
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = flooredDivision(shifted, by: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
        let read = civilDate(daysSince1970: days)
        return read == (year, month, day) ? days : nil
    }
}
