import Testing

@testable import Pact

@Suite struct HostileContractTests {
    @Test(
        "A broken path is an error with its place",
        arguments: [
            "", ".", "$.", "$..a", "$[", "$[]", "$['", "$['a", "$['a'", "$[a]", "$[-1]", "$[1", "$[*", "$[1000000000000000000000000000000]",
            "$[9223372036854775808]", "$a", "$ .a", "$.a b", "['a']", "$['a'']", "$.*a", "$[0x1]", "$\u{0}", "*", "$[ 1]", "$.a.",
        ])
    func brokenPaths(path: String) throws {
        #expect(throws: PathExpressionError.self) { try PathExpression.parse(path) }
        let rules: JSONValue = [
            "body": ["$": ["matchers": [["match": "type"]]], .init(stringLiteral: path): ["matchers": [["match": "type"]]]]
        ]
        let error = try #require(throws: PactFileError.self) {
            try ExpectedResponse(json: ["matchingRules": rules], specification: .v3)
        }
        #expect(!error.sentence.isEmpty)
    }

    @Test("A path of any length is read and weighed")
    func longPath() throws {
        let path = try PathExpression.parse("$" + String(repeating: ".a[0]['b c'].*[*]", count: 10_000))
        #expect(path.tokens.count == 50_001)
        #expect(path.weight(at: path) == .max)
        let rules = HostileMessages.rules([("$" + String(repeating: ".*", count: 50_000), ["match": "type"])])
        #expect(HostileMessages.compare("[1]", "[2]", type: "application/json", rules: rules).count == 1)
    }

    @Test(
        "Counts beyond all measure are an error or make no more than fits",
        arguments: [
            ("RandomString", "size"), ("RandomDecimal", "digits"), ("RandomHexadecimal", "digits"), ("RandomInt", "max"),
            ("RandomInt", "min"),
        ],
        ["1000000000000", "1000000000000000000000000000000", "-1", "1e300", "\"x\"", "null", "9223372036854775807", "-9223372036854775808"])
    func generatorCounts(generator: (name: String, attribute: String), count: String) throws {
        let text =
            #"{"status": 200, "generators": {"body": {"$.a": {"type": "\#(generator.name)", "\#(generator.attribute)": \#(count)}}}}"#
        guard var response = try? ExpectedResponse(json: JSONValue.parse(Array(text.utf8)), specification: .v3) else { return }
        response.headers = [("Content-Type", ["application/json"])]
        response.body = .present(Array(#"{"a": "x"}"#.utf8), contentType: nil)
        var context = GenerationContext(mode: .consumer, now: CivilDateTime(secondsSince1970: 0), random: SeededRandom(seed: 1))
        guard case .present(let bytes, _) = response.generated(in: &context).body else { return }
        #expect(bytes.count < 100_000)
    }

    @Test("Dates of endless formats and expressions are made only as long as the work lasts")
    func dates() {
        let formats = Generator.date(format: String(repeating: "S", count: 1_000_000), expression: nil)
        let expressions = Generator.dateTime(format: nil, expression: "now" + String(repeating: "+1 day", count: 10_000))
        let elapsed = ContinuousClock().measure {
            for generator in [formats, expressions] {
                var context = GenerationContext(mode: .consumer, now: CivilDateTime(secondsSince1970: 0))
                let body = Array(("[" + String(repeating: "1,", count: 1000) + "1]").utf8)
                let place = MatchingRules.Place.path(PathExpression(tokens: [.root, .anyIndex]))
                let response = ExpectedResponse(
                    headers: [("Content-Type", ["application/json"])], body: .present(body, contentType: nil),
                    generators: Generators([.init(category: .body, place: place, generator: generator)]))
                _ = response.generated(in: &context)
            }
        }
        #expect(elapsed < .seconds(60))
    }

    @Test("A minimum beyond all measure does not make as many examples")
    func eachLike() throws {
        let matcher: JSONValue = ["pact:matcher:type": "type", "min": 1_000_000_000_000_000_000, "value": [1]]
        if let read = try? IntegrationJSON.read(matcher) { #expect(read.example.text().utf8.count < 1_000_000) }
        let rules = HostileMessages.rules([("$", ["match": "type", "min": .int(.max)]), ("$[0]", ["match": "type", "max": .int(.max)])])
        #expect(HostileMessages.compare("[1]", "[2]", type: "application/json", rules: rules).count == 1)
    }

    @Test(
        "An entity of a document type is refused and grows nowhere",
        arguments: [
            #"<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><a>&c;</a>"#, #"<!DOCTYPE a SYSTEM "file:///etc/passwd" []><a>&x;</a>"#,
            #"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a b="&x;"/>"#,
        ])
    func entities(xml: String) {
        #expect(!HostileMessages.compare("<a>x</a>", xml, type: "application/xml").isEmpty)
        #expect(!HostileMessages.compare(xml, "<a>x</a>", type: "application/xml").isEmpty)
    }

    @Test("Elements a hundred thousand deep are refused")
    func deepXML() {
        let deep = String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
        #expect(HostileMessages.compare("<a/>", deep, type: "application/xml").count == 1)
        #expect(HostileMessages.compare(deep, deep + " ", type: "application/xml").count == 1)
    }

    @Test(
        "Multipart bodies of endless boundaries and headers are read or refused",
        arguments: ["--x\r\n", "--x", "\r\n--", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n", "A: b\r\n", "\r\n"])
    func multipart(piece: String) {
        let body = "--x\r\n" + String(repeating: piece, count: 10_000)
        let elapsed = ContinuousClock().measure {
            _ = HostileMessages.compare(body, body + "--x--", type: "multipart/form-data; boundary=x")
        }
        #expect(elapsed < .seconds(60))
    }
}
