import Testing

@testable import Pact

/// What each matcher accepts, kind by kind of value.
@Suite("What matchers accept")
struct MatcherTableTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var rule: MatchingRule
        var accepted: [String]
        var refused: [String]
        var testDescription: String { rule.name }

        init(_ rule: MatchingRule, accepts accepted: [String], refuses refused: [String]) {
            self.rule = rule
            self.accepted = accepted
            self.refused = refused
        }
    }

    @Test(
        "On a JSON value whose example is 1",
        arguments: [
            Row(.equality, accepts: ["1"], refuses: ["1.0", "2", #""1""#, "null", "[1]"]),
            Row(.values, accepts: ["1"], refuses: ["1.0", "2"]),
            Row(.type(min: nil, max: nil), accepts: ["2", "1.5", "-1e9"], refuses: [#""1""#, "true", "null", "[1]", "{}"]),
            Row(.type(min: 3, max: 4), accepts: ["2"], refuses: ["true"]),
            Row(.regex(#"\d+|\[1,"a"\]|null"#), accepts: ["12", #""12""#, "null", #"[1, "a"]"#], refuses: ["1.0", "-1", "true", "[1]"]),
            Row(.include("ru"), accepts: ["true", #""crude""#, #"["ru"]"#], refuses: ["1", "null", #""RU""#]),
            Row(.include(""), accepts: ["1", #""""#], refuses: []),
            Row(
                .integer, accepts: ["0", "-1", "18446744073709551615", "-9223372036854775808"],
                refuses: ["1.0", "1e2", "18446744073709551616", "-0", #""1""#, "true", "null"]),
            Row(.decimal, accepts: ["1.0", "1e2", "18446744073709551616", "-0"], refuses: ["1", #""1.0""#, "null"]),
            Row(.number, accepts: ["1", "1.0", "-0", "1e99"], refuses: [#""1""#, "true", "null", "[1]"]),
            Row(.boolean, accepts: ["true", "false", #""true""#, #""false""#], refuses: ["1", #""True""#, "null"]),
            Row(.null, accepts: ["null"], refuses: ["0", #""""#, #""null""#, "[]"]),
            Row(.date(format: nil), accepts: [#""2026-11-22""#], refuses: [#""2026-11-31""#, "null", "20261122"]),
            Row(.date(format: "yyyy"), accepts: ["2026", #""2026""#], refuses: [#""x""#]),
            Row(.time(format: ""), accepts: [#""23:59:60""#], refuses: [#""24:00:00""#]),
            Row(.datetime(format: nil), accepts: [#""2026-11-22T01:02:03Z""#], refuses: [#""2026-11-22 01:02:03""#]),
            Row(.semver, accepts: [#""1.2.3-a.1+b""#], refuses: [#""1.2""#, "1", "null"]),
            Row(.notEmpty, accepts: ["0", "false", #"" ""#, "[null]", #"{"a":null}"#], refuses: ["null", #""""#, "[]", "{}"]),
            Row(.contentType("text/plain"), accepts: [#""hello!""#], refuses: [#""iVBORw==""#]),
            Row(.contentType("image/png"), accepts: [#""iVBORw==""#], refuses: [#""hello!""#, "1"]),
            Row(.arrayContains([]), accepts: ["1", "null"], refuses: []),
            Row(.eachKey(NestedRules([])), accepts: ["1", "null"], refuses: []),
            Row(.eachValue(NestedRules([])), accepts: ["1", "null"], refuses: []),
            Row(.statusCode(.success), accepts: ["404", "null"], refuses: []),
            Row(.unknown(name: "x", attributes: [:]), accepts: [], refuses: ["1", "null"]),
        ])
    func value(row: Row) throws {
        var workings = RuleWorkings()
        for text in row.accepted {
            #expect(row.rule.refusal(value: try .parse(text), expected: 1, workings: &workings) == nil, "\(text)")
        }
        for text in row.refused {
            #expect(row.rule.refusal(value: try .parse(text), expected: 1, workings: &workings) != nil, "\(text)")
        }
    }

    @Test(
        "On a text whose example is 1",
        arguments: [
            Row(.equality, accepts: ["1"], refuses: ["1.0", ""]),
            Row(.values, accepts: ["1"], refuses: ["2"]),
            Row(.type(min: 5, max: nil), accepts: ["", "x"], refuses: []),
            Row(.regex("a+"), accepts: ["aa"], refuses: ["aab", ""]),
            Row(.include("b"), accepts: ["abc"], refuses: ["B"]),
            Row(
                .integer, accepts: ["0", "007", "+5", "18446744073709551615"],
                refuses: ["-1", "1.0", " 1", "", "+", "18446744073709551616"]),
            Row(
                .decimal, accepts: ["1", "-2.5", ".5", "5.", "1e3", "+1E-3", "inf", "-Infinity", "NaN"],
                refuses: ["", ".", "1e", "e3", "0x1", "1 ", "1,5", "infinit"]),
            Row(.number, accepts: ["1", "1.5"], refuses: ["x"]),
            Row(.boolean, accepts: ["true", "false"], refuses: ["TRUE", "1"]),
            Row(.null, accepts: [], refuses: ["", "null"]),
            Row(.date(format: nil), accepts: ["2026-11-22"], refuses: [""]),
            Row(.semver, accepts: ["1.2.3"], refuses: ["v1.2.3"]),
            Row(.notEmpty, accepts: [" "], refuses: [""]),
            Row(.contentType("application/json"), accepts: ["[", "true"], refuses: ["x"]),
            Row(.statusCode(.error), accepts: ["404", "+500"], refuses: ["200", "-404", "70000", "x"]),
            Row(.arrayContains([]), accepts: [], refuses: ["1"]),
            Row(.eachKey(NestedRules([])), accepts: [], refuses: ["1"]),
            Row(.eachValue(NestedRules([])), accepts: [], refuses: ["1"]),
            Row(.unknown(name: "x", attributes: [:]), accepts: [], refuses: ["1"]),
        ])
    func text(row: Row) {
        var workings = RuleWorkings()
        for text in row.accepted {
            #expect(row.rule.refusal(text: text, expected: "1", isCascaded: false, workings: &workings) == nil, "\(text)")
        }
        for text in row.refused {
            #expect(row.rule.refusal(text: text, expected: "1", isCascaded: false, workings: &workings) != nil, "\(text)")
        }
    }

    @Test("From above, matchers for every name or value do not concern a text; others do")
    func cascaded() {
        var workings = RuleWorkings()
        for rule in [MatchingRule.eachKey(NestedRules([])), .eachValue(NestedRules([]))] {
            #expect(rule.refusal(text: "2", expected: "1", isCascaded: true, workings: &workings) == nil)
        }
        for rule in [MatchingRule.values, .arrayContains([]), .null, .unknown(name: "x", attributes: [:])] {
            #expect(rule.refusal(text: "2", expected: "1", isCascaded: true, workings: &workings) != nil)
        }
    }

    /// The matchers that look at an object or list as a whole: with none, one and two members under an example of one.
    @Test(
        "On a collection as a whole",
        arguments: [
            (.type(min: nil, max: nil), "ooo", "ooo"), (.type(min: 1, max: nil), "xoo", "xoo"), (.type(min: nil, max: 1), "oox", "oox"),
            (.type(min: 1, max: 1), "xox", "xox"), (.equality, "xox", "xox"), (.notEmpty, "xoo", "xoo"), (.regex("a"), "ooo", "ooo"),
            (.values, "ooo", "ooo"), (.eachKey(NestedRules([])), "ooo", "ooo"), (.eachValue(NestedRules([])), "ooo", "ooo"),
            (.arrayContains([]), "ooo", "ooo"), (.integer, "xxx", "ooo"), (.number, "xxx", "ooo"), (.decimal, "xxx", "ooo"),
            (.boolean, "xxx", "ooo"), (.date(format: nil), "xxx", "ooo"), (.time(format: nil), "xxx", "ooo"),
            (.datetime(format: nil), "xxx", "ooo"), (.include("a"), "xxx", "ooo"), (.contentType("a/b"), "xxx", "ooo"),
            (.semver, "xxx", "ooo"), (.null, "xxx", "xxx"), (.statusCode(.success), "xxx", "xxx"),
            (.unknown(name: "x", attributes: [:]), "xxx", "xxx"),
        ] as [(MatchingRule, String, String)])
    func collection(rule: MatchingRule, objects: String, lists: String) {
        let members: [JSONObject] = [[:], ["a": 1], ["a": 1, "b": 2]]
        let ofObjects = members.map { rule.refusal(object: $0, expected: ["a": 1], isCascaded: false) == nil ? "o" : "x" }
        #expect(ofObjects.joined() == objects)
        let ofLists = (0...2).map { size in
            rule.refusal(list: size, isCascaded: false) { size == 1 } == nil ? "o" : "x"
        }
        #expect(ofLists.joined() == lists)
        guard case .type = rule else { return }
        #expect(rule.refusal(object: [:], expected: ["a": 1], isCascaded: true) == nil)
        #expect(rule.refusal(list: 9, isCascaded: true) { false } == nil)
    }

    @Test(
        "On a status, whose example is 200",
        arguments: [
            Row(.equality, accepts: ["200"], refuses: ["201"]),
            Row(.type(min: 5, max: nil), accepts: ["404"], refuses: []),
            Row(.number, accepts: ["404"], refuses: []),
            Row(.integer, accepts: ["404"], refuses: []),
            Row(.decimal, accepts: [], refuses: ["200"]),
            Row(.regex("2.."), accepts: ["204"], refuses: ["404"]),
            Row(.include("04"), accepts: ["404"], refuses: ["200"]),
            Row(.statusCode(.information), accepts: ["100", "199"], refuses: ["200"]),
            Row(.statusCode(.success), accepts: ["200", "299"], refuses: ["199", "300"]),
            Row(.statusCode(.redirect), accepts: ["302"], refuses: ["400"]),
            Row(.statusCode(.clientError), accepts: ["404"], refuses: ["500"]),
            Row(.statusCode(.serverError), accepts: ["599"], refuses: ["499"]),
            Row(.statusCode(.nonError), accepts: ["100", "399"], refuses: ["400"]),
            Row(.statusCode(.error), accepts: ["400", "599"], refuses: ["399"]),
            Row(.statusCode(.codes([200, 204])), accepts: ["204"], refuses: ["201"]),
            Row(.boolean, accepts: [], refuses: ["200"]), Row(.notEmpty, accepts: [], refuses: ["200"]),
            Row(.values, accepts: [], refuses: ["200"]), Row(.semver, accepts: [], refuses: ["200"]),
            Row(.unknown(name: "x", attributes: [:]), accepts: [], refuses: ["200"]),
        ])
    func status(row: Row) {
        var workings = RuleWorkings()
        for status in row.accepted.compactMap({ Int($0) }) {
            #expect(row.rule.refusal(status: status, expected: 200, workings: &workings) == nil, "\(status)")
        }
        for status in row.refused.compactMap({ Int($0) }) {
            #expect(row.rule.refusal(status: status, expected: 200, workings: &workings) != nil, "\(status)")
        }
    }

    @Test(
        "On bytes, whose example is 1",
        arguments: [
            Row(.equality, accepts: ["1"], refuses: ["2"]), Row(.type(min: 1, max: 0), accepts: ["x"], refuses: []),
            Row(.notEmpty, accepts: ["x"], refuses: [""]), Row(.regex("a+"), accepts: ["aa"], refuses: ["b"]),
            Row(.include("a"), accepts: ["bab"], refuses: ["b"]),
            Row(.contentType("application/pdf"), accepts: ["%PDF-1.7"], refuses: ["x"]),
            Row(.number, accepts: [], refuses: ["1"]), Row(.values, accepts: [], refuses: ["1"]), Row(.null, accepts: [], refuses: ["1"]),
        ])
    func bytes(row: Row) {
        var workings = RuleWorkings()
        for text in row.accepted {
            #expect(row.rule.refusal(bytes: Array(text.utf8), expected: Array("1".utf8), workings: &workings) == nil, "\(text)")
        }
        for text in row.refused {
            #expect(row.rule.refusal(bytes: Array(text.utf8), expected: Array("1".utf8), workings: &workings) != nil, "\(text)")
        }
        #expect(MatchingRule.regex(".*").refusal(bytes: [0xFF], expected: [], workings: &workings) == .notText)
    }

    @Test(
        "Numbers are the same as other implementations hold them",
        arguments: [
            ("1", "1", true), ("1", "1.0", false), ("1.0", "1.00", true), ("0.1", "0.10000000000000000001", true), ("-0", "0", false),
            ("-0", "-0.0", true), ("100000000000000000000", "100000000000000000001", true),
            ("18446744073709551615", "18446744073709551614", false),
            ("1e400", "1e400", true), (#"{"a":[1.0]}"#, #"{"a":[1.00]}"#, true), ("[1]", "[1,1]", false),
        ])
    func sameness(one: String, other: String, isSame: Bool) throws {
        #expect(try JSONValue.parse(one).isSame(as: .parse(other)) == isSame)
    }

    @Test(
        "The text of a value has its numbers plain and its names sorted",
        arguments: [
            (#""a""#, "a"), ("1e2", "100.0"), ("-0", "-0.0"), ("100000000000000000000", "1e+20"),
            (#"{"b":1.50,"a":[true,null]}"#, #"{"a":[true,null],"b":1.5}"#),
        ])
    func comparedText(json: String, text: String) throws {
        #expect(try JSONValue.parse(json).comparedText == text)
    }
}
