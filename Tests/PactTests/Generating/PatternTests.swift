import Pact
import Testing

@Suite("Texts made of regular expressions")
struct PatternTests {
    @Test(
        "Every text that is made matches the whole pattern",
        arguments: [
            "", "a", #"\d{4}"#, "[a-z]+", ".", ".*", "[^x]", #"\w{30}"#, #"\s"#, #"a\b"#, #"\Aabc\z"#, "^abc$", "^^abc$$", "(^abc$)",
            "a|b|c", "ab|cd|", "(?i)abcdef", "x(?i)y|z", "(?i:a)b", "[[:alpha:]]{5}", "[[:^digit:][:digit:]]{9}", #"\p{Lu}\P{Lu}"#,
            #"\p{^Alpha}"#, #"\h{8}\H"#, "a++", "a{,3}", "a{2,}", "a{3}{2}", "a{3,2}", "a*?b+?c??", "(?=a)a", "(?!a)[ab]", "a(?<=a)b?",
            #"(a|b)\1"#,
            #"(?<n>\d)-\k<n>"#, "(?:ab)+?", "(?>a|ab)c?", #"\u0041\x41\x{41}\101"#, "[a-z&&[^b]]{5}", "[a-z&&[a-c]&&[^a]]{5}", #"\."#, "ä",
            "[ä-ü]{3}", #"\D\S\W"#, "a{0}", #"\n\t\r\f\v\a\e"#, "(?m).", "(?m)^a$", #"\/a\-b"#, #"[\w.-]+@[a-z]+\.com"#, #"[\d\-]{4}"#,
            "(?x) a b # c\n c", "[0-9a-f]{8}-[0-9a-f]{4}", "[]]", "[]a]{5}", "[^]a]", "}", "{", "a{", "a{1", "(?#c)a", #"[\]\\]+"#, "[a-]+",
            "[-a]+", "[$&#{}]+", #"\R"#, #"(?=.*\d)(?=.*[A-Z])[A-Za-z\d]{8,}"#, #"^(\([0-9]{3}\) |[0-9]{3}-)[0-9]{3}-[0-9]{4}$"#,
            #"^[\w\-\.]+@([\w-]+\.)+[\w-]{2,}$"#, #"\d+(\.\d{1,2})?"#, "(GET|POST) /[a-z]+(/[0-9]+)*", #"[[:upper:]][[:lower:]]*"#,
            #"\p{Punct}\p{L}\p{Nd}"#, "((a){2}|b){3}", #"(?<year>\d{4})-(?<month>0[1-9]|1[0-2])"#, #"[^\d\s]{6}"#, #"[^\x00-\x1F]{4}"#,
        ])
    func matches(pattern: String) throws {
        let expression = try RegularExpression(pattern)
        var made = 0
        for seed in 0..<60 as Range<UInt64> {
            guard let text = Generated.text(.regex(pattern), in: Generated.context(seed: seed)) else { continue }
            made += 1
            #expect(expression.match(whole: text) == .matches, "\(JSONValue.string(text)) of seed \(seed)")
        }
        #expect(made == 60)
    }

    @Test(
        "What nothing can be made of is left alone",
        arguments: [
            "(", "a**?(", #"\p{Han}"#, "a^b", "a$b", "[^ -~]", "[a&&b]", "(?!)", "(?~a)", #"\cA"#, "(?P<n>a)", #"(?<n>a)\1"#, "x(?=y)",
        ])
    func impossible(pattern: String) {
        for seed in 0..<5 as Range<UInt64> {
            #expect(Generated.text(.regex(pattern), in: Generated.context(seed: seed)) == nil)
        }
    }

    @Test(
        "A repeat without an end makes up to 20 more than it must",
        arguments: [("a*", 0, 20), ("a+", 1, 21), ("a{3,}", 3, 23), ("a?", 0, 1), ("a{2,4}", 2, 4)])
    func repeats(pattern: String, least: Int, most: Int) {
        let lengths = (0..<600 as Range<UInt64>).compactMap {
            Generated.text(.regex(pattern), in: Generated.context(seed: $0))?.count
        }
        #expect(lengths.count == 600)
        #expect(lengths.min() == least)
        #expect(lengths.max() == most)
    }

    @Test("Blanks are spaces, and characters that are only said not to be something can be printed")
    func printable() {
        for seed in 0..<100 as Range<UInt64> {
            #expect(Generated.text(.regex(#"\s{3}"#), in: Generated.context(seed: seed)) == "   ")
            let text = Generated.text(.regex(#".{5}[^a]\W\S"#), in: Generated.context(seed: seed)) ?? "\u{0}"
            #expect(text.utf8.allSatisfy { (0x20...0x7E).contains($0) })
        }
    }

    @Test(
        "Patterns that ask for much are given up in time",
        arguments: [
            "(a{1000}){1000}", "((((a*)*)*)*)*", "(a{99999}){99999}", "(){1000000000}", "a{9223372036854775807}", "a{99999999999999999999}",
            String(repeating: "(", count: 5000) + String(repeating: ")", count: 5000),
            String(repeating: "(a*", count: 90) + String(repeating: ")*", count: 90),
            String(repeating: "[", count: 3000), "a" + String(repeating: "*", count: 3000), #"(a{5000})\1{5000}"#,
            String(repeating: "(?=b)", count: 1000) + "a",
        ])
    func bounded(pattern: String) {
        let clock = ContinuousClock()
        let time = clock.measure { _ = Generated.text(.regex(pattern)) }
        #expect(time < .seconds(5))
    }

    @Test("A long list that asks for too much is generated as far as the work goes; the rest keeps its examples")
    func boundedList() throws {
        let elements = JSONValue.array(Array(repeating: "example", count: 200))
        let all = try JSONValue.parse(Generated.json(elements.bytes(), [(.at("$[*]"), .randomString(size: 50_000))])).array ?? []
        let changed = all.prefix { $0 != "example" }
        #expect((50...150).contains(changed.count))
        #expect(changed.allSatisfy { $0.string?.utf8.count == 50_000 })
        #expect(all.count == 200)
        #expect(all.dropFirst(changed.count).allSatisfy { $0 == "example" })
        let none = try Generated.json(elements.bytes(), [(.at("$[*]"), .regex("(?=b)a"))])
        #expect(none == elements.bytes())
    }
}
