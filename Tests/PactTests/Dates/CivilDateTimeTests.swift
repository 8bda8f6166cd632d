import Testing

@testable import Pact

@Suite struct CivilDateTimeTests {
    @Test(
        "Seconds since 1970 and an offset are what a calendar on that clock shows, and back again",
        arguments: [
            (0, 0, "1970-01-01T00:00:00+00:00", 4), (-1, 0, "1969-12-31T23:59:59+00:00", 3),
            (951_782_400, 0, "2000-02-29T00:00:00+00:00", 2), (951_868_799, 3600, "2000-03-01T00:59:59+01:00", 3),
            (4_107_542_400, -28_800, "2100-02-28T16:00:00-08:00", 7), (1_795_342_305, 19_800, "2026-11-22T15:41:45+05:30", 7),
            (-62_135_596_800, 0, "0001-01-01T00:00:00+00:00", 1), (-62_135_596_801, 0, "0000-12-31T23:59:59+00:00", 7),
            (-62_198_755_200, 0, "-0001-01-01T00:00:00+00:00", 5),
        ])
    func secondsSince1970(seconds: Int, offset: Int, written: String, dayOfWeek: Int) throws {
        let moment = CivilDateTime(secondsSince1970: seconds, offset: offset)
        #expect(DateTimeFormat.dateTime.text(of: moment) == written)
        #expect(moment.dayOfWeek == dayOfWeek)
        #expect(moment.secondsSince1970 == seconds)
    }

    @Test("Every day of eight hundred years follows the one before")
    func daysFollowEachOther() throws {
        var year = 1600, month = 1, day = 1, dayOfYear = 1
        var weekday = 6  // 1600-01-01 was a Saturday.
        for number in CivilDateTime.days(year: 1600, month: 1, day: 1)...CivilDateTime.days(year: 2400, month: 1, day: 1) {
            let moment = CivilDateTime(secondsSince1970: number * 86_400)
            guard (moment.year, moment.month, moment.day) == (year, month, day), moment.dayOfYear == dayOfYear,
                moment.dayOfWeek == weekday
            else {
                Issue.record("day \(number) is \(moment), not \(year)-\(month)-\(day)")
                return
            }
            weekday = weekday % 7 + 1
            (day, dayOfYear) = (day + 1, dayOfYear + 1)
            if day > CivilDateTime.days(inMonth: month, of: year) { (day, month) = (1, month + 1) }
            if month > 12 { (month, year, dayOfYear) = (1, year + 1, 1) }
        }
    }

    @Test(
        "The week of ISO 8601 belongs to the year of its Thursday",
        arguments: [
            (2005, 1, 1, 2004, 53), (2005, 1, 2, 2004, 53), (2005, 1, 3, 2005, 1), (2007, 1, 1, 2007, 1), (2008, 12, 29, 2009, 1),
            (2008, 12, 28, 2008, 52), (2009, 12, 31, 2009, 53), (2010, 1, 3, 2009, 53), (2010, 1, 4, 2010, 1), (2026, 11, 22, 2026, 47),
        ])
    func isoWeek(year: Int, month: Int, day: Int, weekYear: Int, week: Int) throws {
        let moment = try #require(CivilDateTime(year: year, month: month, day: day))
        #expect(moment.isoWeekYear == weekYear)
        #expect(moment.isoWeek == week)
    }

    @Test(
        "A year is leap every four years, but not every hundred, but every four hundred",
        arguments: [(2000, true), (1900, false), (2024, true), (2023, false), (0, true), (-4, true), (-100, false), (-400, true)])
    func leapYears(year: Int, isLeap: Bool) {
        #expect(CivilDateTime.isLeap(year) == isLeap)
        #expect(CivilDateTime.days(inMonth: 2, of: year) == (isLeap ? 29 : 28))
    }

    @Test("What no calendar and no clock shows is no value")
    func impossible() {
        #expect(CivilDateTime(year: 2023, month: 2, day: 29) == nil)
        #expect(CivilDateTime(year: 2023, month: 13, day: 1) == nil)
        #expect(CivilDateTime(year: 2023, month: 0, day: 1) == nil)
        #expect(CivilDateTime(year: 2023, month: 4, day: 31) == nil)
        #expect(CivilDateTime(year: 300_000, month: 1, day: 1) == nil)
        #expect(CivilDateTime(year: .min, month: .max, day: .min) == nil)
        #expect(CivilDateTime(year: 2023, month: 1, day: 1, hour: 24) == nil)
        #expect(CivilDateTime(year: 2023, month: 1, day: 1, minute: 60) == nil)
        #expect(CivilDateTime(year: 2023, month: 1, day: 1, second: 60) == nil)
        #expect(CivilDateTime(year: 2023, month: 1, day: 1, nanosecond: 1_000_000_000) == nil)
        #expect(CivilDateTime(year: 2023, month: 1, day: 1, offset: .min) == nil)
    }

    @Test("Numbers beyond the calendar end at its ends", arguments: [Int.min, .min + 1, -1_000_000_000_000_000, .max, .max - 1])
    func extremes(seconds: Int) {
        let moment = CivilDateTime(secondsSince1970: seconds, nanosecond: seconds, offset: seconds)
        #expect(moment.year == (seconds < 0 ? -262_143 : 262_142))
        #expect(moment.adding(days: .min).adding(months: .max).adding(years: .min).adding(milliseconds: .max) == moment)
        #expect(moment.adding(days: .max).adding(months: .min).adding(years: .max).adding(milliseconds: .min) == moment)
    }
}
