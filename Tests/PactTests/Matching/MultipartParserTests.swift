import Testing

@testable import Pact

@Suite("Reading multipart bodies")
struct MultipartParserTests {
    private static let type = "multipart/form-data; boundary=XX"

    private static func parse(_ text: String, _ type: String? = type) throws(MultipartError) -> [MultipartPart] {
        try MultipartParser.parse(Array(text.utf8), contentType: type)
    }

    @Test("Parts have names, headers, data and an index; what stands around them is passed over")
    func parts() throws {
        let parts = try Self.parse(
            "before\r\n--XX  \r\nContent-Disposition: form-data; name=\"a\"\r\nX-Kind:  k \r\n\r\n1\r\n2\r\n--XX\r\n"
                + "Content-Disposition: form-data; name=b; filename=\"b.txt\"\r\nContent-Type: text/plain\r\n\r\n\r\n--XX\r\n"
                + "content-type: a/b\r\n\r\n--X\r\n--XX--after")
        #expect(parts.map(\.name) == ["a", "b", ""])
        #expect(parts.map(\.isFile) == [false, true, true])
        #expect(parts.map(\.index) == [0, 1, 2])
        #expect(parts.map { String(decoding: $0.data, as: UTF8.self) } == ["1\r\n2", "", "--X"])
        #expect(parts.first?["x-kind"] == "k")
        #expect(parts.map { $0.contentType?.description } == [nil, "text/plain", "a/b"])
        #expect(parts.map { $0.token } == [.field("a"), .field("b"), .index(2)])
    }

    @Test("A body may hold no parts, and a quoted boundary is read without its quotes")
    func noParts() throws {
        #expect(try Self.parse("--XX--") == [])
        #expect(try Self.parse("--XX--", "multipart/mixed;boundary=\"XX\"") == [])
    }

    @Test("Base64 is decoded where it is declared and is")
    func base64() throws {
        let part = { (encoding: String, data: String) throws in
            try Self.parse("--XX\r\nContent-Transfer-Encoding: \(encoding)\r\n\r\n\(data)\r\n--XX--").first?.content
        }
        #expect(try part("Base64", "MQ==") == Array("1".utf8))
        #expect(try part("base64", "?") == Array("?".utf8))
        #expect(try part("8bit", "MQ==") == Array("MQ==".utf8))
    }

    @Test(
        "What is no multipart body is refused, and the sentence says what is missing",
        arguments: [
            ("--XX--", nil, .noBoundary), ("--XX--", "multipart/form-data", .noBoundary),
            ("--XX--", "multipart/form-data; boundary=", .noBoundary),
            ("", type, .boundaryNotFound("XX")), ("a--XX--", type, .boundaryNotFound("XX")),
            ("--XX\r\n\r\nabc\r\n--XX--", type, .badHeaders(part: 0)), ("--XX\nA: b\n\n1\n--XX--", type, .badHeaders(part: 0)),
            ("--XX\r\nA b\r\n\r\n1\r\n--XX--", type, .badHeaders(part: 0)), ("--XX\r\nA: b\r\n\r\n1", type, .unfinished(part: 0)),
            ("--XX\r\nA: b\r\n\r\n1\r\n--XX\r\nA: b\r\n\r\n1\r\n", type, .unfinished(part: 1)), ("--XXY\r\n", type, .badHeaders(part: 0)),
        ] as [(String, String?, MultipartError)])
    func refused(text: String, type: String?, error: MultipartError) {
        #expect(throws: error) { try Self.parse(text, type) }
        #expect(error.sentence.count > 20)
    }

    @Test("Random pieces never bring the reader down", arguments: 0..<5)
    func fuzz(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = ["--XX", "--", "\r\n", "\r", "\n", "A: b", "Content-Disposition: form-data; name=\"", "\"", ";", "x", "\u{FF}"]
        for _ in 0..<300 {
            let count = Int.random(in: 0...25, using: &generator)
            let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            #expect((try? Self.parse(text)) == (try? Self.parse(text)))
        }
    }

    @Test("A long body of beginnings of boundaries is read in one pass")
    func linear() {
        let text = String(repeating: "\r\n--X", count: 200_000)
        let clock = ContinuousClock()
        let taken = clock.measure { #expect(throws: MultipartError.boundaryNotFound("XX")) { try Self.parse(text) } }
        #expect(taken < .seconds(15))
    }
}
