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
            (#"{"match":"include","value":1}"#, .include("1"), #"{"match":"include","value":"1"}"#),
            (#"{"match":"integer"}"#, .integer, nil),
            (#"{"match":"decimal"}"#, .decimal, nil),
            (#"{"match":"real"}"#, .decimal, #"{"match":"decimal"}"#),
            (#"{"match":"number"}"#, .number, nil),
            (#"{"match":"boolean"}"#, .boolean, nil),
            (#"{"match":"null"}"#, .null, nil),
            (#"{"match":"date","format":"yyyy"}"#, .date(format: "yyyy"), nil),
            (#"{"match":"date"}"#, .date(format: nil), nil),
            (#"{"match":"time","time":"HH"}"#, .time(format: "HH"), #"{"match":"time","format":"HH"}"#),
            (#"{"timestamp":"yyyy"}"#, .datetime(format: "yyyy"), #"{"match":"datetime","format":"yyyy"}"#),
            (#"{"match":"content-type","value":"image/png"}"#, .contentType("image/png"), #"{"match":"contentType","value":"image/png"}"#),
            (#"{"match":"values"}"#, .values, nil),
            (
                #"{"match":"arrayContains","variants":[{"index":1,"rules":{"$.a":{"combine":"AND","matchers":[{"match":"type"}]}}}]}"#,
                .arrayContains([ArrayVariant(index: 1, rules: MatchingRules([entry("$.a", .type(min: nil, max: nil))]))]), nil
            ),
            (
                #"{"match":"arrayContains","variants":[1]}"#, .arrayContains([ArrayVariant(index: 0)]),
                #"{"match":"arrayContains","variants":[{"index":0}]}"#
            ),
            (
                #"{"match":"eachKey","rules":[{"match":"regex","regex":"a"}],"value":"{}"}"#,
                .eachKey(NestedRules([.regex("a")], example: "{}")), nil
            ),
            (#"{"match":"each-value"}"#, .eachValue(NestedRules([])), #"{"match":"eachValue","rules":[]}"#),
            (#"{"match":"statusCode","status":"clientError"}"#, .statusCode(.clientError), nil),
            (
                #"{"match":"statusCode","status":[200,"201"]}"#, .statusCode(.codes([200, 201])),
                #"{"match":"statusCode","status":[200,201]}"#
            ),
            (#"{"match":"statusCode"}"#, .statusCode(.success), #"{"match":"statusCode","status":"success"}"#),
            (#"{"match":"not-empty"}"#, .notEmpty, #"{"match":"notEmpty"}"#),
            (#"{"match":"semver"}"#, .semver, nil),
            (#"{"match":"type","min":"x","max":-1}"#, .type(min: 0, max: 0), #"{"match":"type","min":0,"max":0}"#),
            (#"{"match":"regexp","regexp":"a"}"#, .unknown(name: "regexp", attributes: ["regexp": "a"]), nil),
        ] as [(String, MatchingRule, String?)])
    func matchers(text: String, rule: MatchingRule, written: String?) throws {
        let json = try JSONValue.parse(text)
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
            (#"{"match":"min","min":"x"}"#, #""min" is "x"; write a whole number from 0 on."#),
            (#"{"match":"include"}"#, #"The matcher "include" needs "value"; add it."#),
            (#"{"match":"arrayContains"}"#, #"The matcher "arrayContains" needs "variants"; add it."#),
            (
                #"{"match":"statusCode","status":"good"}"#,
                #""status" is "good"; write one of info, success, redirect, clientError, serverError, nonError, error, or a list of codes."#
            ),
            ("1", #"A matcher is an object such as {"match": "type"}, not 1."#),
        ])
    func refused(text: String, sentence: String) throws {
        let json = try JSONValue.parse(text)
        let error = #expect(throws: PactFileError.self) { try MatchingRule(json: json) }
        #expect(error?.sentence == "$: " + sentence)
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

    @Test("A rule is defined where it stands and below, in its own category")
    func isDefined() throws {
        let rules = MatchingRules(Array(Self.rules.entries.dropFirst()))
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
