import Testing

@testable import Pact

@Suite("Integration JSON")
struct IntegrationJSONTests {
    @Test("Bodies give the same example, rules and generators as elsewhere", arguments: InlineFixture.all("bodies.json"))
    func bodies(_ fixture: InlineFixture) throws {
        let read = try IntegrationJSON.read(try #require(fixture.json["inline"]))
        #expect(read.example == fixture.json["example"])
        #expect(JSONValue.object(read.rules.bodyJSON) == fixture.json["rules"])
        #expect(JSONValue.object(read.generators.bodyJSON) == fixture.json["generators"])
    }

    @Test("Paths, queries, headers, statuses and metadata are read as elsewhere", arguments: InlineFixture.all("values.json"))
    func values(_ fixture: InlineFixture) throws {
        let text = try #require(fixture.json["text"]?.string)
        let category = try #require(MatchingCategory(rawValue: fixture.json["of"]?.string ?? ""))
        let (example, rules, generators) = try read(text, category)
        #expect(example == fixture.json["example"])
        // As values: a place may be written in more than one way.
        let expectedRules = try MatchingRules(json: [category.rawValue: fixture.json["rules"] ?? [:]])
        #expect(sorted(rules.entries) == sorted(expectedRules.entries))
        #expect(generators.json[category.rawValue] ?? [:] == fixture.json["generators"])
    }

    private func sorted(_ entries: [MatchingRules.Entry]) -> [MatchingRules.Entry] {
        entries.sorted { $0.place.description < $1.place.description }
    }

    private func read(_ text: String, _ category: MatchingCategory) throws -> (JSONValue, MatchingRules, Generators) {
        switch category {
        case .path:
            let read = try IntegrationJSON.readPath(text)
            return (.string(try #require(read.values.first)), read.rules, read.generators)
        case .query:
            let read = try IntegrationJSON.readQuery(text, named: "q")
            return (.array(read.values.map(JSONValue.string)), read.rules, read.generators)
        case .header:
            let read = try IntegrationJSON.readHeader(text, named: "X-Q")
            return (.array(read.values.map(JSONValue.string)), read.rules, read.generators)
        case .status:
            let read = try IntegrationJSON.readStatus(text)
            return (.int(read.status), read.rules, read.generators)
        default:
            let read = try IntegrationJSON.readMetadata(text, named: "k")
            return (read.example, read.rules, read.generators)
        }
    }

    @Test("There are cases for each kind of value")
    func casesExist() {
        #expect(InlineFixture.all("bodies.json").count > 40)
        #expect(Set(InlineFixture.all("values.json").compactMap { $0.json["of"]?.string }).count == 5)
    }

    @Test("One text of a header that is a list is split, a list is not")
    func headerLists() throws {
        #expect(try IntegrationJSON.readHeader("a/b, c/d", named: "accept").values == ["a/b", "c/d"])
        let listed = try IntegrationJSON.readHeader(#"{"value": ["a/b, c/d", "e"]}"#, named: "Accept")
        #expect(listed.values == ["a/b, c/d", "e"])
    }

    @Test(
        "What elsewhere ends in a log is refused, with its place",
        arguments: [
            (#"{"a": {"pact:matcher:type": "regex", "value": "x"}}"#, #"$.a: The matcher "regex" needs "regex"; add it."#),
            (#"{"a": [{"pact:matcher:type": "regx", "value": "x"}]}"#, "$.a[0]: there is no matcher regx; did you mean regex?"),
            (
                #"{"a": {"pact:matcher:type": "", "value": 1}}"#,
                #"$.a['pact:matcher:type']: a matcher is named by its name, a definition or a list of matchers, not by ""; "#
                    + #"write it as in {"pact:matcher:type": "type"}."#
            ),
            (#"{"a": {"pact:matcher:type": "arrayContains"}}"#, #"$.a: The matcher "arrayContains" needs "variants"; add it."#),
            (
                #"{"a": {"pact:matcher:type": "matching($'b')", "value": 1}}"#,
                "$.a['pact:matcher:type']: the definition refers to 'b'; add a member of that name beside it."
            ),
            (
                #"{"a": {"pact:matcher:type": "notEmpty(x)"}}"#,
                "$.a['pact:matcher:type']: The definition notEmpty(x) goes wrong at character 10: an example "
                    + "(a text in single quotes, a number, true, false or null) is needed here, not x."
            ),
            (
                #"{"a": {"pact:matcher:type": [{"pact:matcher:type": "matching(type,'x')"}], "value": 1}}"#,
                "$.a['pact:matcher:type'][0]: matching(type,'x') stands in a list, where matchers are named; "
                    + #"write it as {"pact:matcher:type": …} with its attributes."#
            ),
            (
                #"{"a": {"pact:matcher:type": "type", "pact:generator:type": "UUId", "value": 1}}"#,
                "$.a['pact:generator:type']: there is no generator UUId; did you mean Uuid?"
            ),
            (
                #"{"a": {"pact:matcher:type": "type", "pact:generator:type": "Regex", "value": 1}}"#,
                #"$.a['pact:generator:type']: the generator Regex needs "regex"; add it."#
            ),
            (
                #"{"a": {"pact:matcher:type": "type", "pact:generator:type": 5, "value": 1}}"#,
                #"$.a['pact:generator:type']: a generator is named by its name, as in {"pact:generator:type": "Uuid"}, not by 5."#
            ),
            (
                #"{"a": {"pact:matcher:type": "eachKey", "rules": "type", "value": {}}}"#,
                "$.a.rules: an array is needed here, not a string."
            ),
            (
                #"{"a": {"pact:matcher:type": "statusCode", "status": "fine", "value": 1}}"#,
                #"$.a: "status" is "fine"; write one of info, success, redirect, clientError, serverError, nonError, error, "#
                    + "or a list of codes."
            ),
        ])
    func refusals(_ body: String, _ sentence: String) throws {
        let json = try JSONValue.parse(body)
        let error = #expect(throws: IntegrationJSONError.self) { try IntegrationJSON.read(json) }
        #expect(error?.sentence == sentence)
    }

    @Test("A status needs a number")
    func badStatus() {
        let missing = #expect(throws: IntegrationJSONError.self) {
            try IntegrationJSON.readStatus(#"{"pact:matcher:type": "statusCode", "status": "success"}"#)
        }
        #expect(missing?.sentence == #"$: the status has no example; add "value" with a number, e.g. 200."#)
        let wrong = #expect(throws: IntegrationJSONError.self) { try IntegrationJSON.readStatus("OK") }
        #expect(wrong?.sentence == "$: OK is no HTTP status; write a number, e.g. 200.")
    }

    @Test("A matcher inside a list of values is refused, since it has no place")
    func matcherInValues() {
        let text = #"{"pact:matcher:type": "type", "value": ["a", {"pact:matcher:type": "integer", "value": 1}]}"#
        let error = #expect(throws: IntegrationJSONError.self) { try IntegrationJSON.readQuery(text, named: "q") }
        #expect(error?.sentence == "$.value: a matcher inside a list of values has no place of its own; put it around the list.")
    }
}
