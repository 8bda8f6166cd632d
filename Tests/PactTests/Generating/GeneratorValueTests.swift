import Pact
import Testing

@Suite("Generated values")
struct GeneratorValueTests {
    private static let text: JSONValue = "example"

    /// Generator, example, and a pattern that the value's JSON matches as a whole.
    @Test(
        "A generator makes a value of its own kind, a text where the example is one",
        arguments: [
            (.randomInt(), 1, #"\d|10"#), (.randomInt(), text, #""(\d|10)""#), (.randomInt(), .null, #"\d|10"#),
            (.randomInt(min: 5, max: 5), ["x": 1], "5"), (.randomInt(min: -5, max: -5), true, "-5"),
            (.randomInt(min: .min, max: .max), 1, #"-?\d+"#),
            (.randomDecimal(), 1, #"\d{1,8}\.\d{2,9}"#), (.randomDecimal(), text, #""\d{1,8}\.\d{2,9}""#),
            (.randomDecimal(digits: 1), 1, #"\d\.0"#), (.randomDecimal(digits: 1), text, #""\d""#),
            (.randomDecimal(digits: 2), 1, #"\d\.\d"#), (.randomDecimal(digits: 3), .null, #""\d\.\d\d""#),
            (.randomDecimal(digits: 4), 1, #"\d\.\d{3}|[1-9]\d\.\d\d"#), (.randomDecimal(digits: 0), text, #""""#),
            (.randomDecimal(digits: 30), 1, #"\d{1,28}\.\d{2,29}"#),
            (.randomHexadecimal(), text, #""[0-9A-F]{10}""#), (.randomHexadecimal(digits: 40), 1, #""[0-9A-F]{40}""#),
            (.randomString(), text, #""[A-Za-z0-9]{10}""#), (.randomString(size: 3), 1, #""[A-Za-z0-9]{3}""#),
            (.randomString(size: 0), 1, #""""#),
            (.randomBoolean, true, "true|false"), (.randomBoolean, text, "true|false"),
            (.regex(#"\d{3}-[a-f]+"#), 1, #""\d{3}-[a-f]{1,21}""#),
            (.uuid(), text, #""[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}""#),
            (.uuid(format: .simple), text, #""[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}""#),
            (.uuid(format: .upperCaseHyphenated), text, #""[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}""#),
            (.uuid(format: .urn), text, #""urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}""#),
            (.uuid(format: .simple), 1, #""[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}""#),
        ] as [(Pact.Generator, JSONValue, String)])
    func kinds(generator: Pact.Generator, example: JSONValue, pattern: String) throws {
        let expression = try RegularExpression(pattern)
        for seed in 0..<200 as Range<UInt64> {
            let value = try Generated.value(generator, for: example, in: Generated.context(seed: seed)) ?? example
            #expect(expression.match(whole: value.text()) == .matches, "\(value) of seed \(seed)")
        }
    }

    @Test("Every number of a range comes, and both Booleans")
    func spread() throws {
        var numbers: Set<Int> = []
        var truths: Set<Bool> = []
        for seed in 0..<200 as Range<UInt64> {
            if let number = try Generated.value(.randomInt(min: 3, max: 6), in: Generated.context(seed: seed))?.string.flatMap({ Int($0) })
            {
                numbers.insert(number)
            }
            if let truth = try Generated.value(.randomBoolean, in: Generated.context(seed: seed))?.bool { truths.insert(truth) }
        }
        #expect(numbers == [3, 4, 5, 6])
        #expect(truths == [true, false])
    }

    @Test("A hexadecimal text may have the same digit twice")
    func hexadecimal() throws {
        let value = try Generated.value(.randomHexadecimal(digits: 200))?.string
        #expect(value?.count == 200)
    }

    @Test(
        "Dates and times come from the clock, moved and written as the contract says",
        arguments: [
            (.date(), "2026-11-22"), (.time(), "10:59:19"), (.dateTime(), "2026-11-22T10:59:19.486+0100"),
            (.date(format: "dd.MM.yyyy"), "22.11.2026"), (.date(expression: "+1 week"), "2026-11-29"),
            (.time(format: "HH'h'", expression: "+2 hours"), "12h"),
            (.dateTime(format: "yyyy-MM-dd HH:mm", expression: "tomorrow @ noon"), "2026-11-23 12:00"),
            (.date(format: "T"), nil), (.dateTime(expression: "next foo"), nil), (.time(expression: "never"), nil),
        ] as [(Pact.Generator, String?)])
    func dates(generator: Pact.Generator, text: String?) throws {
        #expect(try Generated.value(generator) == text.map(JSONValue.string))
        #expect(try Generated.value(generator, for: 1) == text.map(JSONValue.string))
        #expect(Generated.text(generator) == text)
    }

    @Test(
        "What cannot be made leaves the example alone",
        arguments: [
            .randomInt(min: 9, max: 2), .randomString(size: -1), .randomString(size: 1_000_000_000_000),
            .randomHexadecimal(digits: 70_000), .randomDecimal(digits: -3), .regex("("), .regex(#"\p{Han}"#),
            .unknown(name: "Plugged", attributes: [:]), .unknown(name: "", attributes: [:]),
        ] as [Pact.Generator])
    func impossible(generator: Pact.Generator) throws {
        #expect(try Generated.value(generator) == nil)
        #expect(try Generated.value(generator, for: 1) == nil)
        #expect(Generated.text(generator) == nil)
    }

    @Test("A decimal without digits is an empty text, and no number")
    func noDigits() throws {
        #expect(try Generated.value(.randomDecimal(digits: 0)) == "")
        #expect(try Generated.value(.randomDecimal(digits: 0), for: 1) == nil)
    }

    @Test("Without a clock dates keep the example, without chance what is random does")
    func withoutSources() throws {
        var context = GenerationContext(mode: .provider)
        context.stateValues = ["a": 1]
        for name in Generator.knownNames where name != "ProviderState" {
            let generator = Generator(name: name, attributes: ["regex": "(a)", "example": "a"])
            #expect(try Generated.value(generator, in: context) == nil, "\(name)")
        }
        #expect(try Generated.value(.providerState(expression: "a"), in: context) == 1)
    }

    @Test("The same seed makes the same values, another one others")
    func seeds() throws {
        let generators: [Pact.Generator] = [.uuid(), .randomString(), .regex("[a-z]{20}"), .randomDecimal(digits: 20)]
        for generator in generators {
            let first = try Generated.value(generator, in: Generated.context(seed: 7))
            #expect(first != nil)
            #expect(try Generated.value(generator, in: Generated.context(seed: 7)) == first)
            #expect(try Generated.value(generator, in: Generated.context(seed: 8)) != first)
        }
    }

    @Test(
        "The mock server's address takes the place of what the pattern finds, up to its first group",
        arguments: [
            ("http://l:1/orders/5", #".*(/orders/\d+)$"#, "http://mock:1/orders/5"),
            ("http://l:1/orders/5", "(/orders)", "http://l:1http://mock:1/orders/5"),
            ("http://l:1/orders/5", "nomatch(x)", "http://l:1/orders/5"),
            ("http://l:1/orders/5", #".*\/(orders\/\d+)$"#, "http://mock:1orders/5"),
            ("http://l:1/orders/5", ".*", nil),
            ("http://l:1/orders/5", ".*(/a)?(/orders)", nil),
            ("http://l:1/orders/5", "(", nil),
            ("", "", nil),
        ] as [(String, String, String?)])
    func mockServerURL(example: String, regex: String, expected: String?) throws {
        let generator = Generator.mockServerURL(example: example, regex: regex)
        #expect(
            try Generated.value(generator, in: Generated.context(.consumer, mockServerURL: "http://mock:1"))
                == expected.map(JSONValue.string))
        #expect(try Generated.value(generator, in: Generated.context(.provider, mockServerURL: "http://mock:1")) == nil)
        #expect(try Generated.value(generator, in: Generated.context(.consumer)) == nil)
    }
}
