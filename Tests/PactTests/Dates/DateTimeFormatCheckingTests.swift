import Testing

@testable import Pact

@Suite struct DateTimeFormatCheckingTests {
    @Test(
        "Texts that follow their format",
        arguments: [
            ("yyyy-MM-dd", ["2026-11-22", "2026-1-2", "6-12-31", "2024-02-29", "0000-02-29"]), ("HH:mm:ss", ["23:59:60", "0:0:0"]),
            ("yyyy-MM-dd'T'HH:mm:ssXXX", ["2026-11-22T10:00:00Z", "2026-11-22T10:00:00+01:00", "2026-11-22T10:00:00-11:59"]),
            ("yyyyMMdd", ["20261122"]), ("yy", ["26", "6"]), ("M", ["1", "12", "01"]), ("MMM", ["jan", "SEP"]),
            ("MMMM", ["January", "may", "DECEMBER"]), ("L", ["12"]), ("d", ["31", "1"]), ("D", ["1", "356", "001"]), ("E", ["Tue", "tue"]),
            ("EEEE", ["Tuesday"]), ("e", ["7"]), ("eee", ["sun"]), ("eeee", ["Sunday"]), ("c", ["1"]), ("a", ["am", "PM"]),
            ("G", ["ad", "BC"]), ("Q", ["4", "04"]), ("QQQ", ["q3"]), ("QQQQ", ["2ND quarter"]), ("q", ["1"]), ("w", ["56"]), ("W", ["5"]),
            ("F", ["0", "4"]), ("k", ["24"]), ("h", ["12"]), ("K", ["0", "11"]), ("SSS", ["1", "123"]), ("n", ["123456789012345678901"]),
            ("A", ["86399999"]), ("N", ["1"]), ("X", ["Z", "+05", "-0530", "+5"]), ("XX", ["Z", "+0530"]), ("XXXX", ["+0530", "+053015"]),
            ("XXXXX", ["Z", "+05:30:15", "+05:30"]), ("x", ["+05", "-0530"]), ("xxx", ["+-+05:00"]), ("Z", ["-0700"]),
            ("ZZZZ", ["GMT", "UTC", "GMT+10:00"]), ("ZZZZZ", ["+10:00"]), ("O", ["GMT+1", "UTC-01:30"]), ("OOOO", ["GMT+01:00"]),
            ("z", ["PDT", "EST", "GMT", "AEST"]), ("VV", ["Europe/Warsaw", "Europe/Kyiv", "Etc/UTC"]), ("V", ["Asia/Tokyo"]),
            ("ZZZZ'+1'", ["GMT+1"]), ("X'75'", ["+0575"]), ("d L", ["31 4"]), ("d", ["31"]), ("yyyyyy", ["999999"]), ("''", ["'"]),
            ("yyyy uuuu-MM-dd", ["2000 1900-02-29"]), ("d d M", ["30 31 4"]), (String(repeating: "S", count: 20), ["7766279631452241919"]),
            (String(repeating: "S", count: 64), ["18446744073709551615"]),
        ])
    func following(format: String, texts: [String]) throws {
        let format = try DateTimeFormat.parse(format)
        for text in texts { #expect(format.check(text) == nil, "\(text)") }
    }

    @Test(
        "Texts that do not follow their format",
        arguments: [
            ("yyyy-MM-dd", ["", "2026-13-01", "2026-00-01", "2026-11-31", "2026-02-29", "1900-02-29", "20261-1-1", "2026-11-22 ", "x"]),
            ("HH:mm:ss", ["24:00:00", "10:60:00", "10:00:61", "10:00", " 10:00:00"]), ("MM-dd", ["02-29", "04-31"]), ("d MMM", ["31 Apr"]),
            ("yyyy-MM-dd'T'HH:mm:ssXXX", ["2026-11-22T10:00:00+12:00", "2026-11-22T10:00:00", "2026-11-22t10:00:00Z"]),
            ("D", ["0", "357", "366"]), ("MMM", ["october", "1"]), ("E", ["3", "tuesday"]), ("ee", ["07", "8"]), ("a", ["xm"]),
            ("Q", ["5"]), ("w", ["57", "0"]), ("W", ["0", "6"]), ("F", ["5"]), ("k", ["0", "25"]), ("h", ["0", "13"]), ("K", ["12"]),
            ("SS", ["123", ""]), ("n", ["", "-1"]), ("X", ["+530", "05", "+12"]), ("XX", ["+05"]), ("x", ["Z"]), ("Z", ["Z", "-2400"]),
            ("ZZZZ", ["GMT+1:99", "+01:00"]), ("OOOO", ["GMT", "GMT+1"]), ("z", ["UTC", "pdt", "AESTX"]),
            ("zzzz", ["Pacific Standard Time", "PST"]), ("VV", ["America/New_York", "UTC", "Z", "Europe/Nowhere"]), ("d", ["٣", "１"]),
            ("yyyy uuuu-MM-dd", ["1900 2000-02-29"]), ("d d M", ["31 30 4"]), ("yyyyy d", ["32768 1"]), ("E", ["ſun"]), ("é", ["e\u{301}"]),
            (String(repeating: "S", count: 20), ["7766279631452241920"]),
        ])
    func notFollowing(format: String, texts: [String]) throws {
        let format = try DateTimeFormat.parse(format)
        for text in texts { #expect(format.check(text) != nil, "\(text)") }
    }

    @Test(
        "A mismatch says where and what",
        arguments: [
            ("yyyy-MM-dd", "2026-13-01", 5, .expected(.field(.month, count: 2), found: "13-01")),
            ("yyyy-MM-dd", "2026", 4, .expected(.literal("-"), found: "")),
            ("'é'd", "éx", 1, .expected(.field(.dayOfMonth, count: 1), found: "x")), ("d", "1é", 1, .leftOver(found: "é")),
            ("yyyy-MM-dd", "2023-02-29", 8, .noSuchDay(day: 29, month: 2, year: 2023)),
            ("d/M", "29/2", 0, .noSuchDay(day: 29, month: 2, year: nil)), ("d yyyyy", "1 40000", 2, .yearTooLate),
        ] as [(String, String, Int, DateTimeFormatMismatch.Reason)])
    func facts(format: String, text: String, offset: Int, reason: DateTimeFormatMismatch.Reason) throws {
        let format = try DateTimeFormat.parse(format)
        #expect(format.check(text) == DateTimeFormatMismatch(format: format, offset: offset, reason: reason))
    }

    @Test(
        "A mismatch has a sentence",
        arguments: [
            ("yyyy-MM-dd", "2026-13-01", #"The format yyyy-MM-dd expects a month 01-12 at character 6, where "13-01" stands."#),
            ("yyyy-MM-dd", "2026", #"The format yyyy-MM-dd expects "-" at character 5, where the text ends."#),
            ("d", "1 \u{7}", #"The format d ends before character 2, where " ?" is left over."#),
            ("yyyy-MM-dd", "2023-02-29", "There is no day 29 in February of the year 2023."),
            ("MM-dd", "02-29", "There is no day 29 in February when the format has no year."),
            ("yyyyy d", "99999 1", "A date is read up to the year 32767; the year at character 1 is later."),
            (
                "XXX", "+12:00",
                #"The format XXX expects Z or an offset such as +01:00 (hours 00-11) at character 1, where "+12:00" stands."#
            ),
            (
                "d", String(repeating: "x", count: 99),
                #"The format d expects a day 01-31 at character 1, where "xxxxxxxxxxxxxxxxxxxx..." stands."#
            ),
        ])
    func sentences(format: String, text: String, sentence: String) throws {
        #expect(try DateTimeFormat.parse(format).check(text)?.sentence == sentence)
    }

    @Test("Every letter has words of its own for what it expects", arguments: DateTimeLetter.allCases)
    func words(letter: DateTimeLetter) throws {
        for count in 1...(letter.most ?? 6) {
            let format = try DateTimeFormat.parse(String(repeating: letter.rawValue, count: count))
            let sentence = try #require(format.check("?")).sentence
            #expect(sentence.contains(" at character 1, where \"?\" stands."))
        }
    }

    @Test("A text of a million characters is looked at only as far as the format goes, or once")
    func longTexts() throws {
        let digits = String(repeating: "1", count: 1_000_000)
        let signs = String(repeating: "+", count: 1_000_000)
        let (number, zone, offset) = (
            try DateTimeFormat.parse("n"), try DateTimeFormat.parse("VV"), try DateTimeFormat.parse("X")
        )
        let elapsed = ContinuousClock().measure {
            #expect(DateTimeFormat.date.check(digits)?.offset == 4)
            #expect(number.check(digits) == nil)
            #expect(zone.check(digits) != nil)
            #expect(offset.check(signs) != nil)
        }
        #expect(elapsed < .seconds(30))
    }
}
