import Testing

@testable import Pact

@Suite struct DateTimeFormatWritingTests {
    static let morning = CivilDateTime(secondsSince1970: 1_767_326_645, nanosecond: 7_089_123, offset: 3600)  // Friday, 2026-01-02 05:04:05
    static let midnight = CivilDateTime(secondsSince1970: 1_795_305_600)  // Sunday, 2026-11-22
    static let noon = CivilDateTime(secondsSince1970: 1_795_348_800, offset: -12_600)  // 08:30

    @Test(
        "Letters are written with the widths of the reference",
        arguments: [
            ("G", "AD"), ("y", "2026"), ("yy", "26"), ("yyyyyy", "2026"), ("u", "2026"), ("M", "01"), ("MMM", "Jan"), ("MMMM", "January"),
            ("L", "01"), ("d", "02"), ("D", "002"), ("E", "Fri"), ("EEEE", "Friday"), ("e", "5"), ("eee", "Fri"), ("c", "5"), ("a", "AM"),
            ("H", "05"), ("k", "05"), ("h", "05"), ("K", "05"), ("m", "04"), ("s", "05"), ("S", "0"), ("SSS", "007"),
            ("SSSSSSSSSSS", "00708912300"), ("n", "007089123"), ("A", "18245007"), ("N", "18245007089123"), ("Q", "1"), ("QQ", "01"),
            ("QQQ", "Q1"), ("QQQQ", "1st quarter"), ("q", "1"), ("w", "01"), ("W", "1"), ("F", "0"), ("X", "+01"), ("XX", "+0100"),
            ("XXX", "+01:00"), ("XXXX", "+0100"), ("XXXXX", "+01:00"), ("x", "+01"), ("xxx", "+01:00"), ("Z", "+0100"),
            ("ZZZZ", "GMT+01:00"),
            ("ZZZZZ", "+01:00"), ("O", "GMT+1"), ("OOOO", "GMT+01:00"), ("z", "+01:00"), ("VV", "+01:00"), ("'''%d'''", "'%d'"),
        ])
    func letters(format: String, text: String) throws {
        #expect(try DateTimeFormat.parse(format).text(of: Self.morning) == text)
    }

    @Test(
        "Twelve and twenty-four at midnight, zones of UTC, and halves of hours",
        arguments: [
            ("h", "12", "08"), ("k", "24", "08"), ("K", "00", "08"), ("H", "00", "08"), ("a", "AM", "AM"), ("z", "GMT", "-03:30"),
            ("VV", "Etc/UTC", "-03:30"), ("X", "+00", "-0330"), ("O", "GMT+0", "GMT-3:30"), ("XXX", "+00:00", "-03:30"),
        ])
    func corners(format: String, midnight: String, morning: String) throws {
        let format = try DateTimeFormat.parse(format)
        #expect(format.text(of: Self.midnight) == midnight)
        #expect(format.text(of: Self.noon) == morning)
    }

    @Test("Y is the week's year beside a week, and the year itself without")
    func weekYear() throws {
        let moment = try #require(CivilDateTime(year: 2008, month: 12, day: 29))
        #expect(try DateTimeFormat.parse("YYYY-'W'ww").text(of: moment) == "2009-W01")
        #expect(try DateTimeFormat.parse("YYYY-MM-dd").text(of: moment) == "2008-12-29")
    }

    @Test("Years before 0 and after 9999 have a sign", arguments: [(-974, "-0974"), (0, "0000"), (29_405, "+29405")])
    func years(year: Int, text: String) throws {
        let moment = try #require(CivilDateTime(year: year, month: 1, day: 1))
        #expect(try DateTimeFormat.parse("yyyy").text(of: moment) == text)
    }

    /// Formats in which whatever is written can be read: years of four digits or two, offsets below twelve hours.
    static let readable = [
        "yyyy-MM-dd", "HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssXXX", "yyyy-MM-dd'T'HH:mm:ss.SSSZ", "EEE, d MMM yyyy HH:mm:ss Z", "yyMMdd",
        "EEEE d MMMM uuuu", "h:mm a", "K:mm a", "k:mm", "yyyy-'W'ww-e", "W F", "QQQQ q Q QQ QQQ", "eeee eee c", "S SS SSS SSSSSSSSSSSS",
        "n A N",
        "X XX XXX XXXX XXXXX", "x xx xxx xxxx xxxxx", "Z ZZZZ ZZZZZ", "O OOOO", "G yyyy", "''yy' o''clock '", "L LL MM M",
    ]

    @Test("What a format writes it reads as well", arguments: readable)
    func writtenIsRead(format: String) throws {
        let format = try DateTimeFormat.parse(format)
        var random = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let moment = CivilDateTime(
                secondsSince1970: .random(in: -62_000_000_000...253_000_000_000, using: &random),
                nanosecond: .random(in: 0...999_999_999, using: &random), offset: .random(in: -43_199...43_199, using: &random))
            let text = format.text(of: moment)
            #expect(format.check(text) == nil, "\(text) of \(moment)")
        }
    }
}
