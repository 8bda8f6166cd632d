import Testing

@testable import Pact

@Suite struct DateTimeFormatParsingTests {
    @Test(
        "A format is cut into letters and texts",
        arguments: [
            ("yyyy-MM", [.field(.yearOfEra, count: 4), .literal("-"), .field(.month, count: 2)]),
            ("uuYY", [.field(.year, count: 2), .field(.weekYear, count: 2)]),
            ("H 'o''clock'", [.field(.hour, count: 1), .literal(" "), .literal("o'clock")]), ("''", [.literal("'")]),
            ("''''", [.literal("'")]), ("'a''''b'", [.literal("a'b")]), ("'''abc'", [.literal("'abc")]), ("'abc'''", [.literal("abc'")]),
            ("é,%", [.literal("é,%")]), ("' [x1] '", [.literal(" [x1] ")]),
        ] as [(String, [DateTimeFormat.Part])])
    func parts(text: String, parts: [DateTimeFormat.Part]) throws {
        let format = try DateTimeFormat.parse(text)
        #expect(format.parts == parts)
        #expect(format.text == text)
    }

    @Test(
        "The formats that count where none is named are what their texts say",
        arguments: [
            (DateTimeFormat.date, "yyyy-MM-dd"), (.time, "HH:mm:ss"), (.dateTime, "yyyy-MM-dd'T'HH:mm:ssXXX"),
            (.generatedDateTime, "yyyy-MM-dd'T'HH:mm:ss.SSSZ"),
        ])
    func defaults(format: DateTimeFormat, text: String) throws {
        #expect(try format == DateTimeFormat.parse(text))
    }

    @Test(
        "What is no format says where and why",
        arguments: [
            ("", 0, .empty), ("yyyy-MM-ddTHH", 10, .unknownLetter("T")), ("HH b", 3, .unknownLetter("b")), ("dd1", 2, .unquoted("1")),
            ("[VV]", 0, .unquoted("[")), ("yyyy-mmm", 5, .tooManyLetters(.minute, count: 3, most: 2)),
            ("aa", 0, .tooManyLetters(.halfOfDay, count: 2, most: 1)), ("VVV", 0, .tooManyLetters(.zoneID, count: 3, most: 2)),
            ("GGGGGG", 0, .tooManyLetters(.era, count: 6, most: 5)), ("zzzzz", 0, .tooManyLetters(.zoneName, count: 5, most: 4)),
            ("qqq", 0, .tooManyLetters(.quarterNumber, count: 3, most: 2)), ("cc", 0, .tooManyLetters(.dayOfWeekNumber, count: 2, most: 1)),
            ("yyyy'T", 4, .unclosedQuote), ("'", 0, .unclosedQuote), ("'''", 0, .unclosedQuote), ("é'abc''", 1, .unclosedQuote),
        ] as [(String, Int, DateTimeFormatError.Reason)])
    func errors(text: String, offset: Int, reason: DateTimeFormatError.Reason) {
        #expect(throws: DateTimeFormatError(format: text, offset: offset, reason: reason)) { try DateTimeFormat.parse(text) }
    }

    @Test(
        "The sentence says what to write instead",
        arguments: [
            ("", "The date format is empty; write one such as yyyy-MM-dd."),
            (
                "yyyy-MM-ddTHH",
                "The date format yyyy-MM-ddTHH goes wrong at character 11: the letter T stands for nothing; "
                    + "write 'T' in single quotes for the letter itself, as in yyyy-MM-dd'T'HH:mm:ss."
            ),
            ("[VV]", "The date format [VV] goes wrong at character 1: write '[' in single quotes for the character itself."),
            (
                "hh:mmm",
                "The date format hh:mmm goes wrong at character 4: 3 of the letter m are too many; up to 2 can stand side by side."
            ),
            ("aa", "The date format aa goes wrong at character 1: 2 of the letter a are too many; one can stand side by side."),
            ("'T", "The date format 'T goes wrong at character 1: the closing single quote is missing; write '' for a quote itself."),
        ])
    func sentences(text: String, sentence: String) {
        do {
            _ = try DateTimeFormat.parse(text)
            Issue.record("\(text) is a format")
        } catch {
            #expect(error.sentence == sentence)
        }
    }

    @Test(
        "A format of a hundred thousand letters is read, refused or used in no time",
        arguments: ["y", "''", "'", "y-", "'a''b", "S", "T", "é", "GMT+"])
    func hostile(piece: String) {
        let text = String(repeating: piece, count: 100_000 / piece.count)
        let elapsed = ContinuousClock().measure {
            guard let format = try? DateTimeFormat.parse(text) else { return }
            _ = format.check(text)
            _ = format.check(String(repeating: "1-", count: 50_000))
            _ = format.check(format.text(of: CivilDateTime(secondsSince1970: 0)))
        }
        #expect(elapsed < .seconds(10))
    }
}
