import Foundation
import Pact
import Testing

@Suite("Regular expressions in Pact's dialect")
struct RegularExpressionTests {
    @Test(
        "The whole text has to match",
        arguments: [
            ("red|redder", "redder", true),
            (#"\d+"#, "12a", false),
            (#"\d+"#, "a12", false),
            ("a)|(b", "b", nil),
            ("", "", true),
            ("", "a", false),
            ("^a$", "a", true),
            ("^a$", "a\n", false),
            ("a$\n^b", "a\nb", true),
            ("a.b", "a\nb", false),
            ("a.b", "a\rb", true),
            ("(?m)a.b", "a\nb", true),
            ("(?m:a.)b", "a\nb", true),
            ("(?i)red|green", "GREEN", true),
            ("(?i:r)ed", "RED", false),
            ("a(?i)b|c", "aC", true),
            ("a(?i)b|c", "C", false),
            ("(?-i)a", "A", false),
            ("(?x) a b # the end", "ab", true),
            ("(?x: a b )c", "abc", true),
            ("(?x)[a b]", " ", true),
        ] as [(String, String, Bool?)])
    func wholeText(pattern: String, text: String, matches: Bool?) {
        #expect(Self.outcome(pattern, text) == matches)
    }

    @Test(
        "What Ruby writes differently from other dialects is read as Ruby means it",
        arguments: [
            (#"\h+"#, "beef09", true),
            (#"\h+"#, " ", false),
            (#"\H"#, "g", true),
            (#"[\h-]+"#, "ab-12", true),
            (#"[\H]"#, "a", false),
            ("a{,3}", "", true),
            ("a{,3}", "aaaa", false),
            ("a{2,}", "aaa", true),
            ("a{", "a{", true),
            ("{}", "{}", true),
            ("a{b}", "a{b}", true),
            ("a{1,2}+b", "aaaab", true),
            ("a{2}?", "", true),
            ("a**", "aaa", true),
            ("a++b", "aab", true),
            ("a++ab", "aab", false),
            ("a+?b", "aab", true),
            ("(?<first_name>a)\\k<first_name>", "aa", true),
            ("(?'n'a)\\k'n'", "aa", true),
            ("(a)\\1", "aa", true),
            ("(a)\\k<1>", "aa", true),
            (#"\v"#, "\u{0B}", true),
            (#"\v"#, "\n", false),
            ("[]a]+", "a]", true),
            ("[^]a]", "]", false),
            (#"[[:alpha:]]+"#, "aé", true),
            (#"[[:^digit:]]"#, "1", false),
            ("[a-z&&[^b]]", "b", false),
            ("[a-z&&[^b]]", "c", true),
            ("[a--]", "-", true),
            ("[{}$#]+", "{}$#", true),
            (#"\p{Lu}"#, "É", true),
            (#"\p{^Lu}"#, "É", false),
            (#"\u00e9\x41\x{42}"#, "éAB", true),
            (#"\x41{2}"#, "AA", true),
            (#"\d"#, "٣", true),
            (#"\w"#, "ß", true),
            (#"\R"#, "\r\n", true),
            ("(?#a remark)a", "a", true),
            ("(?<=a)b|a(?=b)b", "ab", true),
            ("(?<!a)b", "b", true),
            ("(?>a+)b", "aab", true),
            (#"\Aa\z"#, "a", true),
            ("a}", "a}", true),
            ("a{2,1}", "aa", true),
            (#"\101"#, "A", true),
            (#"a\Kb"#, "ab", true),
            (#"\O\N"#, "\nN", true),
            (#"\{\}\(\)\[\]"#, "{}()[]", true),
        ] as [(String, String, Bool)])
    func rubyDialect(pattern: String, text: String, matches: Bool) {
        #expect(Self.outcome(pattern, text) == matches)
    }

    @Test(
        "Repeats, groups and places between characters mean what they mean in Ruby",
        arguments: [
            ("(a|ab)(c|bcd)(d*)", "abcd", true),
            ("(?:a{2,3}){2}", "aaaaa", true),
            ("(?:a{2,3}){2}", "aaa", false),
            ("(?:ab?){2,}?c", "abac", true),
            ("(?:ab|a){3}", "abab", false),
            ("(?:a*)*", "aaa", true),
            ("(?:a*){2,3}b", "b", true),
            ("(?:a|b)*+b", "ab", false),
            ("(?:a?b??)+c", "abac", true),
            ("(a)|b\\1", "b", false),
            ("(?i)(a)\\1", "aA", true),
            ("(a(b)?)+\\2", "abab", true),
            (#"\bé\b"#, "é", true),
            (#"a\Bb"#, "ab", true),
            (#"a\bb"#, "ab", false),
            ("a\\Z\\n", "a\n", true),
            ("a\\z\\n", "a\n", false),
            ("a\n^", "a\n", false),
            ("a\n$", "a\n", true),
            (#"(?<=a|bc)d|.*(?<=bc)d"#, "abcd", true),
            (#"a.(?<!b)c"#, "abc", false),
            (#"(?<=a{1,3})b|a+(?<=a{2,3})b"#, "aab", true),
            ("(?=.*1)(?!.*2).+", "a1b", true),
            ("(?=.*1)(?!.*2).+", "a12", false),
            ("(?=(a+))\\1b", "aab", true),
            ("(?>a|ab)c", "abc", false),
            (#"\X"#, "e\u{301}", true),
            (#"\p{Greek}+"#, "αβγ", true),
            (#"\p{Greek}"#, "a", false),
            (#"\p{Han}\P{Han}"#, "日a", true),
            (#"\p{Uppercase_Letter}\p{ll}\p{Punct}\p{sc}"#, "Éa!€", true),
            ("(?i)É", "é", true),
            ("(?i)[à-ý]+", "ÀÉ", true),
            ("(?i)[^a]", "A", false),
            ("(?i)straSse", "STRAſſE", true),
            ("[^a-c&&b-d]+", "ad", true),
            ("[a-d&&b-e&&[^c]]+", "bd", true),
            (#"[\w&&[^\d_]]+"#, "aé", true),
            (#"[a\-z]+"#, "a-z", true),
            (#"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?"#, "-1.5e+10", true),
            (#"[\d-x]+"#, "1-x", true),
            (#"\cA\0\07"#, "\u{1}\u{0}\u{7}", true),
            (#"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}"#, "2024-02-29T12:30", true),
            ("(?x)a + # many\nb", "aab", true),
            ("é{2}", "éé", true),
            (".", "\u{1F600}", true),
        ] as [(String, String, Bool)])
    func structure(pattern: String, text: String, matches: Bool) {
        #expect(Self.outcome(pattern, text) == matches)
    }

    @Test("A look behind without bounds is refused, and so is a count beyond all measure", arguments: ["(?<=a*)b", "a{100001}", "(a)\\2"])
    func refused(pattern: String) {
        #expect(throws: RegularExpressionError.refused) { try RegularExpression(pattern) }
    }

    @Test("Where all dialects mean the same, another engine finds the same", arguments: 1...4 as ClosedRange<UInt64>)
    func likeAnother(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var compared = 0
        for _ in 0..<100 {
            let pattern = Self.pattern(3, &random)
            let another = try? NSRegularExpression(pattern: "\\A(?:\(pattern))\\z")
            let ours = try? RegularExpression(pattern)
            #expect((ours == nil) == (another == nil), "\(pattern)")
            guard let ours, let another else { continue }
            for _ in 0..<5 {
                let text = String((0..<Int.random(in: 0...7, using: &random)).compactMap { _ in "aabbc1 é".randomElement(using: &random) })
                let range = NSRange(text.startIndex..., in: text)
                let found = another.firstMatch(in: text, range: range) != nil
                #expect((ours.match(whole: text) == .matches) == found, "\(pattern) on '\(text)'")
                compared += 1
            }
        }
        #expect(compared > 300)
    }

    /// A pattern of parts that mean the same in every dialect.
    private static func pattern(_ depth: Int, _ random: inout SeededRandom) -> String {
        let atoms = ["a", "b", "c", "1", " ", "é", ".", "[ab]", "[^a]", "[a-c1]", #"\d"#, #"\w"#, #"\S"#, #"\W"#, #"\p{L}"#, "(?i:A)"]
        let repeats = ["", "", "", "*", "+", "?", "*?", "+?", "??", "*+", "++", "?+", "{2}", "{1,2}", "{0,2}?", "{2,}"]
        func one(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
        func inner() -> String { pattern(depth - 1, &random) }
        guard depth > 0 else { return one(atoms) }
        switch Int.random(in: 0..<10, using: &random) {
        case 0...3: return inner() + inner()
        case 4: return "(?:\(inner())|\(inner()))"
        // What is repeated takes a character at least: where it may be empty, engines differ.
        case 5: return "(\(one(atoms))\(inner()))" + one(repeats)
        case 6: return "(?:\(one(atoms))\(inner()))" + one(repeats)
        case 7: return one(["(?=", "(?!", "(?>", "(?<=", "(?<!"]) + one(atoms) + ")"
        default: return one(atoms) + one(repeats)
        }
    }

    @Test(
        "A pattern that cannot be read says why and where",
        arguments: [
            ("a)", .unmatchedClosingParenthesis(offset: 1)),
            ("a(b", .unclosedGroup(offset: 1)),
            ("a[b", .unclosedClass(offset: 1)),
            ("a[]", .emptyClass(offset: 1)),
            ("*a", .nothingToRepeat(offset: 0)),
            ("a|+", .nothingToRepeat(offset: 2)),
            ("(?:{2})", .nothingToRepeat(offset: 3)),
            ("ab\\", .trailingBackslash(offset: 2)),
            ("[a\\", .trailingBackslash(offset: 2)),
            ("(?s)a", .unknownFlag("s", offset: 2)),
            ("(?P<n>a)", .foreignConstruct("(?P", instead: "write (?<name>…)", offset: 0)),
            ("a\\Q", .foreignConstruct("\\Q", instead: "put a backslash before each special character", offset: 1)),
            ("\\k<n>", .unknownGroup("n", offset: 0)),
            ("(?i", .unclosedGroup(offset: 0)),
            ("(?", .unclosedGroup(offset: 0)),
            ("(?<n", .unclosedGroup(offset: 0)),
            ("(?u)a", .unknownFlag("u", offset: 2)),
            ("a$*", .nothingToRepeat(offset: 2)),
            ("(?=a)+a", .nothingToRepeat(offset: 5)),
            ("a(?<!b){2}", .nothingToRepeat(offset: 7)),
            (
                "(?<n>a)\\1",
                .foreignConstruct("\\1", instead: "write \\k<name>, since the groups have names", offset: 7)
            ),
            ("\\y", .foreignConstruct("\\y", instead: "write \\b for the edge of a word", offset: 0)),
            (#"\p{Nonsense}"#, .refused),
            ("[z-a]", .refused),
        ] as [(String, RegularExpressionError)])
    func invalid(pattern: String, error: RegularExpressionError) {
        #expect(throws: error) { try RegularExpression(pattern) }
        #expect(!error.sentence.isEmpty)
    }

    @Test("The sentence for a bad pattern counts characters from one and says what to write")
    func sentence() {
        #expect(
            RegularExpressionError.unclosedGroup(offset: 1).sentence
                == "at character 2: this ( is never closed; write \\( for the character itself")
        #expect(
            RegularExpressionError.foreignConstruct("(?P", instead: "write (?<name>…)", offset: 0).sentence
                == "at character 1: (?P belongs to another dialect; write (?<name>…)")
    }

    @Test(
        "A pattern that backtracks without end is given up soon",
        arguments: ["^(a+)+$", "(a|aa)+", "(a*)*b", "(?:a+)*c"])
    func catastrophe(pattern: String) throws {
        let expression = try RegularExpression(pattern)
        let text = String(repeating: "a", count: 40) + "!"
        let clock = ContinuousClock()
        var outcome: RegularExpression.Outcome?
        let taken = clock.measure { outcome = expression.match(whole: text) }
        #expect(outcome == .tooCostly)
        // Unoptimised, on a busy machine: what is not given up takes years.
        #expect(taken < .seconds(20))
    }

    @Test("A text too long for the engine's stack is too costly and not a mismatch")
    func longText() throws {
        let expression = try RegularExpression("(?:a|b)*")
        #expect(expression.match(whole: String(repeating: "a", count: 3_000_000)) == .tooCostly)
    }

    @Test("A search looks anywhere in the text")
    func search() throws {
        let expression = try RegularExpression("product")
        #expect(expression.search(in: "get all products") == .matches)
        #expect(expression.search(in: "get all customers") == .doesNotMatch)
    }

    @Test("No pattern of random pieces brings the reader down", arguments: 0..<20)
    func fuzz(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "(", ")", "[", "]", "{", "}", "\\", "?", "*", "+", "|", "a", "b", "^", "$", "-", "&&", "(?i", "(?x)", "#", " ", "\\k<", ":",
            "<", ">", ",", "2", "[:", "\\p{", "é", ".",
        ]
        for _ in 0..<60 {
            let pattern = (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in pieces.randomElement(using: &generator) }
                .joined()
            guard let expression = try? RegularExpression(pattern) else { continue }
            #expect(expression.match(whole: "ab2", steps: 20) == expression.match(whole: "ab2", steps: 20))
        }
    }

    private static func outcome(_ pattern: String, _ text: String) -> Bool? {
        guard let expression = try? RegularExpression(pattern) else { return nil }
        return expression.match(whole: text) == .matches
    }
}
