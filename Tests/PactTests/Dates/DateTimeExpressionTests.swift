import Testing

@testable import Pact

@Suite struct DateTimeExpressionTests {
    /// Sunday, 2026-11-22 10:11:45.987.
    static let morning = CivilDateTime(secondsSince1970: 1_795_342_305, nanosecond: 987_000_000)
    static let evening = morning.adding(milliseconds: 12 * 3_600_000)

    private func written(_ moment: CivilDateTime) throws -> String {
        try DateTimeFormat.parse("yyyy-MM-dd HH:mm:ss.SSS").text(of: moment)
    }

    @Test(
        "A date expression moves the day and leaves the time",
        arguments: [
            ("", "2026-11-22"), ("now", "2026-11-22"), (" today ", "2026-11-22"), ("yesterday", "2026-11-21"), ("tomorrow", "2026-11-23"),
            ("+ 1 day", "2026-11-23"), ("- 2 weeks", "2026-11-08"), ("+ 4 years", "2030-11-22"), ("tomorrow+ 4 years", "2030-11-23"),
            ("+1day+2days", "2026-11-25"), ("next week", "2026-11-29"), ("last month", "2026-10-22"), ("next fortnight", "2026-12-06"),
            ("next monday", "2026-11-23"), ("next sunday", "2026-11-29"), ("last sunday", "2026-11-15"), ("next tues", "2026-11-24"),
            ("last wednesday", "2026-11-18"), ("next december", "2026-12-01"), ("next november", "2027-11-01"),
            ("last march", "2026-03-01"),
            ("last november", "2025-11-01"), ("next june + 2 weeks", "2027-06-15"), ("nextmonday", "2026-11-23"),
            ("+ 69 days + 1 month", "2027-02-01"), ("+128 days - 1 month", "2027-02-28"), ("+ 100 days + 13 months", "2028-04-02"),
            ("+ 464 days", "2028-02-29"), ("+ 464 days + 1 year", "2028-02-29"), ("+ 464 days + 4 years", "2032-02-29"),
            ("+ 10000000 days", "+29405-12-18"), ("+ 9999999999 years", "2026-11-22"), ("+ 18446744073709551615 weeks", "2026-11-22"),
            ("+ 18446744073709551615 months - 1 day", "2026-11-21"), ("next sept", "2027-09-01"),
        ])
    func dates(expression: String, date: String) throws {
        let moved = try DateExpression.parse(expression).apply(to: Self.morning)
        #expect(try written(moved) == date + " 10:11:45.987")
    }

    @Test(
        "A time expression moves the time, and the day with it",
        arguments: [
            ("now", "2026-11-22 10:11:45.987", "2026-11-22 22:11:45.987"),
            ("midnight", "2026-11-22 00:00:00.000", "2026-11-22 00:00:00.000"),
            ("noon", "2026-11-22 12:00:00.000", "2026-11-22 12:00:00.000"),
            ("2 o'clock", "2026-11-22 14:00:00.000", "2026-11-22 02:00:00.000"),
            ("11 o'clock", "2026-11-22 23:00:00.000", "2026-11-22 11:00:00.000"),
            ("12 o'clock", "2026-11-22 10:11:45.987", "2026-11-22 12:00:00.000"),
            ("12 o'clock am", "2026-11-22 12:00:00.000", "2026-11-22 12:00:00.000"),
            ("12 o'clock pm", "2026-11-22 10:11:45.987", "2026-11-22 22:11:45.987"),
            ("1o'clockpm", "2026-11-22 13:00:00.000", "2026-11-22 13:00:00.000"),
            ("1 o'clock am + 30 minutes", "2026-11-22 01:30:00.000", "2026-11-22 01:30:00.000"),
            ("+ 2 hours - 4 minutes", "2026-11-22 12:07:45.987", "2026-11-23 00:07:45.987"),
            ("last millisecond", "2026-11-22 10:11:45.986", "2026-11-22 22:11:45.986"),
            ("+ 13 milliseconds", "2026-11-22 10:11:46.000", "2026-11-22 22:11:46.000"),
            ("- 988 milliseconds", "2026-11-22 10:11:44.999", "2026-11-22 22:11:44.999"),
            ("midnight - 1 hour", "2026-11-21 23:00:00.000", "2026-11-21 23:00:00.000"),
            ("+ 99999999999 hours", "2026-11-22 10:11:45.987", "2026-11-22 22:11:45.987"),
        ])
    func times(expression: String, inTheMorning: String, inTheEvening: String) throws {
        let expression = try TimeExpression.parse(expression)
        #expect(try written(expression.apply(to: Self.morning)) == inTheMorning)
        #expect(try written(expression.apply(to: Self.evening)) == inTheEvening)
    }

    @Test(
        "A date and a time are told with an @ between them, and each can be missing",
        arguments: [
            ("", "2026-11-22 10:11:45.987"), ("@", "2026-11-22 10:11:45.987"), ("now @", "2026-11-22 10:11:45.987"),
            ("tomorrow", "2026-11-23 10:11:45.987"), ("@ noon", "2026-11-22 12:00:00.000"), ("today@noon", "2026-11-22 12:00:00.000"),
            ("yesterday @ midnight - 1 hour", "2026-11-20 23:00:00.000"), ("next monday @ - 24 hours", "2026-11-22 10:11:45.987"),
            ("tomorrow+ 4 years @ 3 o'clock + 40 milliseconds", "2030-11-23 15:00:00.040"),
        ])
    func both(expression: String, moment: String) throws {
        #expect(try written(DateTimeExpression.parse(expression).apply(to: Self.morning)) == moment)
    }

    @Test(
        "What is no date expression says where, and which word is near",
        arguments: [
            ("NOW", 0, "NOW", .dateExpected), ("1 day", 0, "1", .dateExpected), (" ", 1, "", .dateExpected),
            ("now now", 4, "now", .signExpected),
            ("now foo", 4, "foo", .endExpected), ("next", 4, "", .dateGoalExpected), ("next mondy", 5, "mondy", .endExpected),
            ("next weeks", 5, "weeks", .dateGoalExpected), ("+ day", 2, "day", .numberExpected), ("+ 1", 3, "", .dateUnitExpected),
            ("+ 1 hour", 4, "hour", .dateUnitExpected), ("++1 day", 1, "+1", .numberExpected), ("+ 1 day day foo", 8, "day", .endExpected),
            ("+ 99999999999999999999 days", 2, "99999999999999999999", .numberExpected), ("é", 0, "é", .dateExpected),
        ] as [(String, Int, String, DateTimeExpressionError.Reason)])
    func dateErrors(text: String, offset: Int, found: String, reason: DateTimeExpressionError.Reason) {
        #expect(throws: DateTimeExpressionError(expression: text, offset: offset, found: found, reason: reason)) {
            try DateExpression.parse(text)
        }
    }

    @Test(
        "What is no time expression says where",
        arguments: [
            ("tomorrow", 0, "tomorrow", .timeExpected), ("1", 1, "", .oclockExpected), ("13 o'clock", 0, "13", .hourOutOfRange),
            ("1 o'clock foo", 10, "foo", .signExpected), ("1 o'clock 2", 10, "2", .signExpected), ("next day", 5, "day", .timeGoalExpected),
            ("+ 1 day", 4, "day", .timeUnitExpected), ("noon noon", 5, "noon", .signExpected),
        ] as [(String, Int, String, DateTimeExpressionError.Reason)])
    func timeErrors(text: String, offset: Int, found: String, reason: DateTimeExpressionError.Reason) {
        #expect(throws: DateTimeExpressionError(expression: text, offset: offset, found: found, reason: reason)) {
            try TimeExpression.parse(text)
        }
    }

    @Test(
        "The sentence names the place in the whole text and the nearest word",
        arguments: [
            (
                "tomorow @ noon",
                "The expression tomorow @ noon goes wrong at character 1: "
                    + "begin with now, today, yesterday, tomorrow, next, last, + or -; did you mean tomorrow?"
            ),
            (
                "now @ + 1 huor",
                "The expression now @ + 1 huor goes wrong at character 11: "
                    + "a number is one of hours, minutes, seconds or milliseconds; did you mean hour?"
            ),
            (
                "next frday",
                "The expression next frday goes wrong at character 6: next and last go with day, week, fortnight, month, year, "
                    + "a weekday or a month, as in next monday; did you mean friday?"
            ),
            (
                "next mondy",
                "The expression next mondy goes wrong at character 6: "
                    + "this does not belong here; steps begin with + or -; did you mean monday?"
            ),
            ("now now", "The expression now now goes wrong at character 5: + or - comes next."),
            ("now @ 13 o'clock", "The expression now @ 13 o'clock goes wrong at character 7: the hours before o'clock are 1 to 12."),
            (
                "@ noon @ noon",
                "The expression @ noon @ noon goes wrong at character 8: this does not belong here; steps begin with + or -."
            ),
        ])
    func sentences(text: String, sentence: String) {
        do {
            _ = try DateTimeExpression.parse(text)
            Issue.record("\(text) is an expression")
        } catch {
            #expect(error.sentence == sentence)
        }
    }

    @Test(
        "An expression of a hundred thousand characters is read in no time",
        arguments: ["+1 day", "-", "1", "now", "@", " ", "é", "o'clock"])
    func hostile(piece: String) {
        let text = String(repeating: piece, count: 100_000 / piece.count)
        let elapsed = ContinuousClock().measure {
            _ = (try? DateTimeExpression.parse(text))?.apply(to: Self.morning)
            _ = (try? TimeExpression.parse("now " + text))?.apply(to: Self.morning)
        }
        #expect(elapsed < .seconds(10))
    }
}
