import Pact
import Testing

@Suite("Reading JSON")
struct JSONParsingTests {
    @Test(
        "Valid texts are read, and written on one line with their order and number texts",
        arguments: [
            ("null", "null"), (" true ", "true"), ("false", "false"), ("\t1\r\n", "1"),
            ("-0", "-0"), ("1.10", "1.10"), ("1E+2", "1E+2"), ("-1.5e-300", "-1.5e-300"),
            ("123456789012345678901234567890", "123456789012345678901234567890"),
            ("[]", "[]"), ("[ 1 , [ ] , {} ]", "[1,[],{}]"),
            (#"{"b":1,"a":2}"#, #"{"b":1,"a":2}"#),
            (#"{"a":1,"b":2,"a":3}"#, #"{"a":3,"b":2}"#),
            (#""\"\\\/\b\f\n\r\t""#, #""\"\\/\b\f\n\r\t""#),
            (#""\u00e9\u20AC\ud83d\ude00""#, "\"é€😀\""),
            (#""\u0001\u007f""#, "\"\\u0001\u{7F}\""),
            (#""/""#, #""/""#),
        ])
    func validTexts(text: String, written: String) throws {
        #expect(try JSONValue.parse(text).text() == written)
    }

    @Test(
        "Invalid texts are refused with their reason, line and column",
        arguments: [
            ("", .empty, 1, 1),
            (" \n ", .empty, 2, 2),
            ("[1,]", .trailingComma, 1, 3),
            ("{\"a\":1,\n}", .trailingComma, 1, 7),
            ("[1 2]", .unexpected(character: "2", expected: .commaOrArrayEnd), 1, 4),
            ("[1", .unexpectedEnd(expected: .commaOrArrayEnd), 1, 3),
            ("[", .unexpectedEnd(expected: .value), 1, 2),
            ("{", .unexpectedEnd(expected: .memberName), 1, 2),
            ("{\"a\" 1}", .unexpected(character: "1", expected: .colon), 1, 6),
            ("{\"a\":}", .unexpected(character: "}", expected: .value), 1, 6),
            ("{'a':1}", .unexpected(character: "'", expected: .memberName), 1, 2),
            ("{\"a\":1 \"b\":2}", .unexpected(character: "\"", expected: .commaOrObjectEnd), 1, 8),
            ("é", .unexpected(character: "é", expected: .value), 1, 1),
            ("[\"é\", x]", .unknownWord("x"), 1, 7),
            ("True", .unknownWord("True"), 1, 1),
            ("nul", .unknownWord("nul"), 1, 1),
            ("truefalse", .unknownWord("truefalse"), 1, 1),
            ("01", .invalidNumber("01"), 1, 1),
            ("1.", .invalidNumber("1."), 1, 1),
            ("[+1]", .invalidNumber("+1"), 1, 2),
            (".5", .invalidNumber(".5"), 1, 1),
            ("0x1F", .invalidNumber("0x1F"), 1, 1),
            ("1e", .invalidNumber("1e"), 1, 1),
            ("-", .invalidNumber("-"), 1, 1),
            ("1_000", .invalidNumber("1_000"), 1, 1),
            ("1 2", .textAfterValue, 1, 3),
            ("\"a", .unexpectedEnd(expected: .closingQuote), 1, 1),
            ("[1,\n \"a\nb\"]", .controlCharacter(10), 2, 4),
            ("\"\\x\"", .invalidEscape("x"), 1, 2),
            ("\"a\\", .unexpectedEnd(expected: .closingQuote), 1, 3),
            ("\"\\u12\"", .invalidUnicodeEscape, 1, 2),
            ("\"\\ud83d\"", .loneSurrogate(0xD83D), 1, 2),
            ("\"\\ude00\"", .loneSurrogate(0xDE00), 1, 2),
            ("\"\\ud83d\\u0041\"", .loneSurrogate(0xD83D), 1, 2),
            ("\u{FEFF}1", .byteOrderMark, 1, 1),
        ] as [(String, JSONParsingError.Reason, Int, Int)])
    func invalidTexts(text: String, reason: JSONParsingError.Reason, line: Int, column: Int) {
        let error = #expect(throws: JSONParsingError.self) { try JSONValue.parse(text) }
        #expect(error?.reason == reason)
        #expect(error?.place.line == line)
        #expect(error?.place.column == column)
    }

    @Test(
        "Bytes that are not UTF-8 are refused where they stand",
        arguments: [
            ([0x22, 0x61, 0xFF, 0x22], 2), ([0x22, 0xC3, 0x28, 0x22], 1), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
            ([0x22, 0xC0, 0xAF, 0x22], 1), ([0x5B, 0xFF], 1), ([0x22, 0x5C, 0x6E, 0xC3, 0xA9, 0x80, 0x22], 5),
        ] as [([UInt8], Int)])
    func invalidBytes(bytes: [UInt8], offset: Int) {
        let error = #expect(throws: JSONParsingError.self) { try JSONValue.parse(bytes) }
        #expect(error?.reason == .invalidUTF8)
        #expect(error?.place.offset == offset)
    }

    @Test("Depth, size and the byte order mark are limited as asked")
    func limits() throws {
        let nested = String(repeating: "[", count: 256) + String(repeating: "]", count: 256)
        #expect(try JSONValue.parse(nested).kind == .array)
        let tooDeep = #expect(throws: JSONParsingError.self) { try JSONValue.parse("[\(nested)]") }
        #expect(tooDeep?.reason == .tooDeep(limit: 256))
        let tooLarge = #expect(throws: JSONParsingError.self) {
            try JSONValue.parse("[1, 2]", limits: JSONLimits(maximumBytes: 5))
        }
        #expect(tooLarge?.reason == .tooLarge(limit: 5, bytes: 6))
        #expect(try JSONValue.parse("\u{FEFF}1", limits: JSONLimits(allowsByteOrderMark: true)) == 1)
    }

    @Test("Every value's place is known when asked for")
    func positions() throws {
        let text = "{\n  \"a\": [10,\n    {\"b c\": null}]\n}"
        let (value, positions) = try JSONValue.parseWithPositions(Array(text.utf8))
        #expect(try value == JSONValue.parse(text))
        func line(_ path: String) throws -> [Int?] {
            let place = positions[try PathExpression.parse(path)]
            return [place?.line, place?.column]
        }
        #expect(try line("$") == [1, 1])
        #expect(try line("$.a") == [2, 3])
        #expect(try line("$.a[0]") == [2, 9])
        #expect(try line("$.a[1]") == [3, 5])
        #expect(try line("$.a[1]['b c']") == [3, 6])
        #expect(try line("$.x") == [nil, nil])
        #expect(positions.nearest(try PathExpression.parse("$.a[1].x.y"))?.line == 3)
    }

    @Test("Ten thousand members are read and found in a moment")
    func manyMembers() throws {
        let members = (0..<10_000).map { #""name\#($0)":\#($0)"# }.joined(separator: ",")
        let object = try #require(try JSONValue.parse("{\(members)}").object)
        #expect(object.count == 10_000)
        for number in 0..<10_000 where object["name\(number)"]?.int != number {
            Issue.record("name\(number) was not found")
        }
    }

    @Test("Whatever the bytes, reading ends with a value that survives writing, or with an error inside the text")
    func randomBytes() throws {
        var random = SeededGenerator(seed: 11)
        let pieces = ["{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "d83d", "1", "-", ".", "e", "null", "é", "\n", " ", "\0"]
        for _ in 0..<4_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                if Int.random(in: 0..<8, using: &random) == 0 {
                    bytes.append(UInt8.random(in: .min ... .max, using: &random))
                } else {
                    bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
                }
            }
            switch Result(catching: { () throws(JSONParsingError) in try JSONValue.parse(bytes) }) {
            case let .success(value):
                #expect(try JSONValue.parse(value.text(pretty: true)) == value)
            case let .failure(error):
                #expect((0...bytes.count).contains(error.place.offset))
                #expect(!error.sentence.isEmpty)
            }
        }
    }
}
