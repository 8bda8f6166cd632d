import Testing

@testable import Pact

@Suite("Smells of matching rules")
struct RuleLintTests {
    /// A body with rules at places: each `place: matchers`.
    private func names(_ body: String, _ rules: [String], version: String = "4.0") throws -> [String] {
        try LintFixture.names(in: text(body, rules, version: version))
    }

    private func text(_ body: String, _ rules: [String], version: String = "4.0") -> String {
        let entries = rules.map { rule in
            let parts = rule.split(separator: " ", maxSplits: 1)
            return #""\#(parts[0])": {"matchers": [\#(parts[1])]}"#
        }
        let body = version == "4.0" ? #"{"content": \#(body), "contentType": "application/json", "encoded": false}"# : body
        return LintFixture.interaction(
            response: #""body": \#(body), "matchingRules": {"body": {\#(entries.joined(separator: ", "))}}"#, version: version)
    }

    @Test(
        "A rule without a place in the example smells",
        arguments: [
            (#"{"a": 1}"#, #"$.b {"match": "type"}"#, true), (#"{"a": [1]}"#, #"$.a[1] {"match": "type"}"#, true),
            (#"{"a": 1}"#, #"$.a.b {"match": "type"}"#, true), (#"{"a": 1}"#, #"$ {"match": "type"}"#, false),
            (#"{"a": ["x"]}"#, #"$.a[*].* {"match": "type"}"#, false), (#"{"a": {"b": 1}}"#, #"$.*.b {"match": "type"}"#, false),
            (#"{"1": 1}"#, #"$[1] {"match": "type"}"#, false),
        ])
    func placeMissing(_ body: String, _ rule: String, _ smells: Bool) throws {
        let names = try names(body, [#"$ {"match": "type"}"#, rule].filter { !$0.hasPrefix("$ ") || rule.hasPrefix("$ ") })
        #expect(names.contains("4 rule-without-place") == smells)
    }

    @Test("A rule for a body that is not there smells, and one for a header or parameter that is not")
    func withoutBody() throws {
        let response = #""matchingRules": {"body": {"$": {"matchers": [{"match": "type"}]}}}"#
        #expect(try LintFixture.names(in: LintFixture.interaction(response: response)) == ["4 rule-without-body"])
        let request =
            #""path": "/", "query": {"a": ["1"]}, "matchingRules": "#
            + #"{"query": {"a": {"matchers": [{"match": "type"}]}, "b": {"matchers": [{"match": "type"}]}}, "#
            + #""header": {"X-Z": {"matchers": [{"match": "type"}]}}}"#
        let names = try LintFixture.names(in: LintFixture.interaction(request: request))
        #expect(names == ["3 rule-without-place", "3 rule-without-place"])
    }

    @Test(
        "A rule that refuses its own example smells",
        arguments: [
            (#""abc""#, #"{"match": "regex", "regex": "\\d+"}"#, "regex \\d+ refuses its own example \"abc\"."),
            (#""2020-13-01""#, #"{"match": "date", "format": "yyyy-MM-dd"}"#, "date yyyy-MM-dd refuses its own example \"2020-13-01\"."),
            ("1.5", #"{"match": "integer"}"#, "integer refuses its own example 1.5."),
            (#""x""#, #"{"match": "boolean"}"#, #"boolean refuses its own example "x"."#),
            ("[1]", #"{"match": "type", "min": 2}"#, "type (min 2) refuses its own example [1]."),
            (#""a""#, #"{"match": "include", "value": "b"}"#, #"include b refuses its own example "a"."#),
            (#""1.0""#, #"{"match": "semver"}"#, #"semver refuses its own example "1.0"."#),
            (#""""#, #"{"match": "notEmpty"}"#, #"notEmpty refuses its own example ""."#),
        ])
    func exampleRefused(_ value: String, _ matcher: String, _ words: String) throws {
        let text = text(#"{"a": \#(value)}"#, ["$.a \(matcher)"])
        #expect(try LintFixture.names(in: text) == ["4 example-refused"])
        #expect(
            try LintFixture.sentence(in: text)
                == "The rule \(words) Change the example or the rule: the example is what the mock server answers with.")
    }

    @Test(
        "A rule that accepts its example does not",
        arguments: [
            ("100", #"{"match": "regex", "regex": "\\d+"}"#), (#""2020-12-01""#, #"{"match": "date"}"#), ("1", #"{"match": "integer"}"#),
            (#""a""#, #"{"match": "regex", "regex": "b"}, {"match": "regex", "regex": "a"}"#), ("[1]", #"{"match": "type", "min": 1}"#),
        ])
    func exampleAccepted(_ value: String, _ matchers: String) throws {
        let combine = matchers.contains("}, {") ? #", "combine": "OR""# : ""
        let text = LintFixture.interaction(
            response: #""body": {"a": \#(value)}, "matchingRules": {"body": {"$.a": {"matchers": [\#(matchers)]\#(combine)}}}"#)
        #expect(try LintFixture.names(in: text) == [])
    }

    @Test("Rules of path, query, header and status are tried on their examples too")
    func texts() throws {
        let request =
            #""path": "/a", "query": {"q": ["x"]}, "headers": {"H": "x"}, "matchingRules": "#
            + #"{"path": {"matchers": [{"match": "regex", "regex": "/b"}]}, "query": {"q": {"matchers": [{"match": "integer"}]}}, "#
            + #""header": {"h": {"matchers": [{"match": "regex", "regex": "y"}]}}}"#
        let status = #""status": 404, "matchingRules": {"status": {"matchers": [{"match": "statusCode", "status": "success"}]}}"#
        let text = LintFixture.interaction(request: request, response: status, version: "4.0")
        #expect(
            try LintFixture.names(in: text)
                == ["3 example-refused", "3 example-refused", "3 example-refused", "4 example-refused"])
    }

    @Test("A pattern or format that cannot be read smells")
    func unreadable() throws {
        #expect(try names(#"{"a": "x"}"#, [#"$.a {"match": "regex", "regex": "("}"#]) == ["4 unreadable-rule"])
        #expect(try names(#"{"a": "x"}"#, [#"$.a {"match": "date", "format": "yyyy-'"}"#]) == ["4 unreadable-rule"])
    }

    @Test("A matcher nobody knows is told, with the nearest name")
    func unknownMatcher() throws {
        let text = text(#"{"a": "x"}"#, [#"$.a {"match": "regx", "regex": "x"}"#])
        #expect(try LintFixture.names(in: text) == ["4 unknown-matcher"])
        #expect(try LintFixture.sentence(in: text) == "No matcher is called regx; it refuses everything. Did you mean regex?")
    }

    @Test("A list with a type rule wants a minimum and an element")
    func lists() throws {
        #expect(try names(#"{"a": [1]}"#, [#"$.a {"match": "type"}"#]) == ["4 list-without-minimum"])
        #expect(try names(#"{"a": [1]}"#, [#"$.a {"match": "type"}, {"match": "notEmpty"}"#]) == [])
        #expect(try names(#"{"a": [1]}"#, [#"$.a {"match": "type", "min": 1}"#]) == [])
        #expect(try names(#"{"a": [1]}"#, [#"$ {"match": "type"}"#]) == [])
        #expect(try names(#"{"a": []}"#, [#"$.a {"match": "type", "min": 1}"#]) == ["4 empty-list-accepts-all"])
        #expect(try names(#"{"a": []}"#, [#"$ {"match": "type"}"#]) == ["4 empty-list-accepts-all"])
    }

    @Test("A rule that a heavier one from above always beats smells, and two that weigh the same")
    func shadowed() throws {
        let body = #"{"a": {"b": {"c": 1}}}"#
        #expect(
            try names(body, [#"$.a.b {"match": "type"}"#, #"$.*.*.c {"match": "integer"}"#]) == ["4 rule-never-used"])
        #expect(try names(body, [#"$.a.b {"match": "type"}"#, #"$.a.*.c {"match": "integer"}"#]) == [])
        #expect(try names(#"{"a": {"b": 1}}"#, [#"$.*.b {"match": "type"}"#, #"$.a.* {"match": "integer"}"#]) == ["4 rules-undecided"])
        #expect(try names(#"[{"id": 1}]"#, [#"$[*].id {"match": "type"}"#, #"$[0].id {"match": "integer"}"#]) == [])
    }

    @Test("A rule's own line is found in V2's flat layout and by category")
    func ruleLines() throws {
        let text = """
            {"consumer": {"name": "C"}, "provider": {"name": "P"}, "interactions": [
            {"description": "a", "request": {}, "response": {"body": {"a": 1},
            "matchingRules": {
            "$.body": {"match": "type"},
            "$.body['b']": {"match": "type"},
            "$.headers.X": {"match": "type"}
            }}}], "metadata": {"pactSpecification": {"version": "2.0.0"}}}
            """
        #expect(try LintFixture.names(in: text) == ["5 rule-without-place", "6 rule-without-place"])
    }
}
