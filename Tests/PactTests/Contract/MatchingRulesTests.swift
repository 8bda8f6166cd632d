import Pact
import Testing

@Suite("Matching rules")
struct MatchingRulesTests {
    @Test(
        "A matcher is read from JSON and written in its usual form",
        arguments: [
            (#"{"match":"equality"}"#, .equality, nil),
            (#"{"match":"regex","regex":"\\d+"}"#, .regex(#"\d+"#), nil),
            (#"{"regex":"a"}"#, .regex("a"), #"{"match":"regex","regex":"a"}"#),
            (#"{"match":"type"}"#, .type(min: nil, max: nil), nil),
            (#"{"match":"type","min":1,"max":3}"#, .type(min: 1, max: 3), nil),
            (#"{"match":"type","min":"2"}"#, .type(min: 2, max: nil), #"{"match":"type","min":2}"#),
            (#"{"match":"min","min":1}"#, .type(min: 1, max: nil), #"{"match":"type","min":1}"#),
            (#"{"match":"min-type","min":1}"#, .type(min: 1, max: nil), #"{"match":"type","min":1}"#),
            (#"{"match":"max-type","max":1}"#, .type(min: nil, max: 1), #"{"match":"type","max":1}"#),
            (#"{"min":1}"#, .type(min: 1, max: nil), #"{"match":"type","min":1}"#),
            (#"{"max":2,"min":1}"#, .type(min: 1, max: 2), #"{"match":"type","min":1,"max":2}"#),
            (
                #"{"match":"date","format":"yyyy"}"#, .unknown(name: "date", attributes: ["format": "yyyy"]), nil
            ),
            (
                #"{"timestamp":"yyyy"}"#, .unknown(name: "timestamp", attributes: ["timestamp": "yyyy"]),
                #"{"match":"timestamp","timestamp":"yyyy"}"#
            ),
        ] as [(String, MatchingRule, String?)])
    func matchers(text: String, rule: MatchingRule, written: String?) throws {
        let json = try #require(try JSONValue.parse(text).object)
        #expect(try MatchingRule(json: json) == rule)
        #expect(JSONValue.object(rule.json).text() == written ?? text)
    }

    @Test(
        "A matcher that lacks what it needs is refused, and the sentence says what to add",
        arguments: [
            ("{}", #"This matcher is empty; name one, as in {"match": "type"}."#),
            (#"{"value":1}"#, #"No matcher is named beside value; add one, as in {"match": "type"}."#),
            (#"{"match":"regex"}"#, #"The matcher "regex" needs "regex"; add it."#),
            (#"{"match":"min"}"#, #"The matcher "min" needs "min"; add it."#),
            (#"{"match":"type","min":-1}"#, #""min" is -1; write a whole number from 0 on."#),
            (#"{"match":"type","max":"x"}"#, #""max" is "x"; write a whole number from 0 on."#),
        ])
    func refused(text: String, sentence: String) throws {
        let json = try #require(try JSONValue.parse(text).object)
        let error = #expect(throws: MatchingRuleError.self) { try MatchingRule(json: json) }
        #expect(error?.sentence == sentence)
    }

    private static let rules = MatchingRules([
        entry("$", .equality), entry("$.a", .type(min: nil, max: nil)), entry("$.a[*].*", .regex("1")), entry("$.a[*].id", .regex("2")),
        entry("$.a[*].*", .regex("3")), entry("$.b.*", .regex("4")), entry("$.*.c", .regex("5")),
    ])

    private static func entry(_ path: String, _ rule: MatchingRule) -> MatchingRules.Entry {
        let path = (try? PathExpression.parse(path)) ?? .root
        return .init(category: .body, place: .path(path), list: MatchingRuleList([rule]))
    }

    @Test(
        "The rule in force is the heaviest that applies, of equals the first",
        arguments: [
            ("$", "$", false), ("$.x", "$", true), ("$.a", "$.a", false), ("$.a[0]", "$.a", true), ("$.a[0].id", "$.a[*].id", false),
            ("$.a[0].name", "$.a[*].*", false), ("$.a[0].name.first", "$.a[*].*", true), ("$.b.c", "$.b.*", false),
        ])
    func selection(place: String, rule: String, isCascaded: Bool) throws {
        let selection = try #require(Self.rules.selection(at: PathExpression.parse(place)))
        #expect(selection.entry.place.description == rule)
        #expect(selection.isCascaded == isCascaded)
        #expect(selection.list.matchers != [.regex("3")])
    }

    @Test("Rules stand directly at a place only when they are as long as it")
    func direct() throws {
        let rules = MatchingRules(Array(Self.rules.entries.dropFirst()))
        #expect(rules.directEntries(at: try .parse("$.a[0].id")).count == 3)
        #expect(rules.directEntries(at: try .parse("$.a[0]")).isEmpty)
        #expect(rules.isDefined(at: try .parse("$.a[0]")))
        #expect(!rules.isDefined(at: .root))
        #expect(!rules.isDefined(at: try .parse("$.a"), in: .metadata))
    }

    @Test("Headers are found whatever their case, query names only as they are, and the whole values by category")
    func names() throws {
        let json = try JSONValue.parse(
            #"{"$.headers.X-Id":{"match":"type"},"$.query.Q[0]":{"match":"type"},"$.path":{"match":"type"}}"#)
        let rules = try MatchingRules(json: json)
        #expect(rules.selection(for: "x-ID", in: .header)?.entry.place == .name("X-Id"))
        #expect(rules.selection(for: "Q", in: .query) != nil)
        #expect(rules.selection(for: "q", in: .query) == nil)
        #expect(rules.selection(forWhole: .path) != nil)
        #expect(rules.selection(forWhole: .status) == nil)
    }

    @Test("Both layouts say the same, whichever is read")
    func layouts() throws {
        let flat = try JSONValue.parse(
            #"""
            {"$.body.a[*].id":{"match":"type","min":1},"$.headers['X-Id']":{"match":"regex","regex":"a"},"$.body":{"match":"type"},
            "$.query.page":{"match":"type"},"$.path":{"match":"regex","regex":"/.*"}}
            """#)
        let categorised = try JSONValue.parse(
            #"""
            {"body":{"$.a[*].id":{"combine":"AND","matchers":[{"match":"type","min":1}]},
            "$":{"combine":"AND","matchers":[{"match":"type"}]}},
            "header":{"X-Id":{"combine":"AND","matchers":[{"match":"regex","regex":"a"}]}},
            "query":{"page":{"combine":"AND","matchers":[{"match":"type"}]}},
            "path":{"combine":"AND","matchers":[{"match":"regex","regex":"/.*"}]}}
            """#)
        let rules = try MatchingRules(json: flat)
        #expect(JSONValue.object(rules.flatJSON) == flat)
        #expect(JSONValue.object(rules.categorisedJSON) == categorised)
        #expect(JSONValue.object(try MatchingRules(json: categorised).flatJSON) == flat)
    }

    @Test(
        "Leniencies of the layout by category",
        arguments: [
            (#"{"path":{"$":{"matchers":[{"match":"type"}]}}}"#, #"{"path":{"combine":"AND","matchers":[{"match":"type"}]}}"#),
            (#"{"body":{"$.a":{"combine":"or","matchers":[]}}}"#, #"{"body":{"$.a":{"combine":"OR","matchers":[]}}}"#),
            (#"{"body":{"$.a":{}}}"#, "{}"), (#"{"body":{}}"#, "{}"), ("{}", "{}"),
            (
                #"{"strange":{"$.a":{"matchers":[{"match":"type"}]}}}"#,
                #"{"body":{"$.a":{"combine":"AND","matchers":[{"match":"type"}]}}}"#
            ),
        ])
    func leniencies(text: String, written: String) throws {
        #expect(try JSONValue.object(MatchingRules(json: JSONValue.parse(text)).categorisedJSON).text() == written)
    }
}
