/// A date and a time of day on a clock that stands some seconds off UTC, in the Gregorian calendar carried on in both directions.
///
/// Every value is one that exists: what is built from numbers is checked, what is reckoned stays within `years`.
public struct CivilDateTime: Sendable, Hashable {
    /// The years that can be reckoned with; year 0 is the one before year 1.
    public static let years = -262_143...262_142

    /// Negative before year 0.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31, as the month allows.
    public let day: Int
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int
    /// 0 to 59; leap seconds are not known.
    public let second: Int
    /// 0 to 999 999 999.
    public let nanosecond: Int
    /// Seconds that the clock is ahead of UTC (to the east), at most a day either way.
    public let offset: Int

    /// `nil` when there is no such day, time or offset.
    public init?(
        year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, nanosecond: Int = 0, offset: Int = 0
    ) {
        guard Self.years.contains(year), (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year),
            (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
            (0..<Self.nanosecondsPerSecond).contains(nanosecond), abs(offset.clamped(to: -100_000...100_000)) <= Self.secondsPerDay
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.nanosecond = nanosecond
        self.offset = offset
    }

    /// What a clock shows that stands `offset` seconds ahead of UTC.
    ///
    /// - Parameters:
    ///   - secondsSince1970: from 1970-01-01T00:00:00Z, leap seconds aside; negative before. Beyond `years` the nearest end counts.
    ///   - nanosecond: 0 to 999 999 999, on top of the seconds; the nearest of these for any other.
    ///   - offset: seconds, at most a day either way; the nearest of these for any other.
    public init(secondsSince1970: Int, nanosecond: Int = 0, offset: Int = 0) {
        let offset = offset.clamped(to: -Self.secondsPerDay...Self.secondsPerDay)
        let local = secondsSince1970.clamped(to: -10_000_000_000_000...10_000_000_000_000) + offset
        let second = local.clamped(to: Self.firstSecond...Self.lastSecond)
        let days = second.dividedDown(by: Self.secondsPerDay)
        let time = second - days * Self.secondsPerDay
        (year, month, day) = Self.date(ofDay: days)
        hour = time / 3600
        minute = time / 60 % 60
        self.second = time % 60
        self.nanosecond = nanosecond.clamped(to: 0...Self.nanosecondsPerSecond - 1)
        self.offset = offset
    }

    /// Seconds from 1970-01-01T00:00:00Z, leap seconds aside; the nanoseconds are on top.
    public var secondsSince1970: Int { localSeconds - offset }

    /// What the clock shows, in seconds from 1970-01-01 on the same clock.
    var localSeconds: Int { daysSince1970 * Self.secondsPerDay + secondOfDay }

    /// 0 to 86 399.
    var secondOfDay: Int { hour * 3600 + minute * 60 + second }
}
