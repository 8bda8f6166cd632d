import Testing

@testable import Pact

@Suite("Writing integration JSON")
struct InlineWritingTests {
    @Test("What was read is written so that it reads the same", arguments: InlineFixture.all("bodies.json"))
    func roundTrip(_ fixture: InlineFixture) throws {
        let read = try IntegrationJSON.read(try #require(fixture.json["inline"]))
        let written = IntegrationJSON.write(read)
        try expectSame(written, read)
    }

    @Test("Rules and examples of every kind are written or kept, and nothing is lost", arguments: 0..<200)
    func random(_ seed: UInt64) throws {
        var random = InlineRandom(seed: seed)
        for _ in 0..<5 {
            let expectation = random.expectation()
            try expectSame(IntegrationJSON.write(expectation), expectation)
        }
    }

    /// Reading gives the example, and with what was kept the same rules and generators.
    private func expectSame(_ written: InlineWriting, _ expectation: InlineExpectation) throws {
        let read = try IntegrationJSON.read(written.json)
        #expect(written.omitted.isEmpty)
        #expect(read.example == expectation.example)
        #expect(texts(read.rules.entries + written.keptRules.entries) == texts(expectation.rules.entries), "\(written.json)")
        #expect(
            texts(read.generators.entries + written.keptGenerators.entries) == texts(expectation.generators.entries),
            "\(written.json)")
    }

    /// In an order of their own, since that of the places may change; a name of digits and an index are one place.
    private func texts(_ entries: [MatchingRules.Entry]) -> [String] {
        entries.map { entry in
            let matchers = entry.list.matchers.map { JSONValue.object($0.json).text(sortedKeys: true) }
            return "\(entry.place.description) \(entry.list.combine) \(matchers)"
        }.sorted()
    }

    private func texts(_ entries: [Generators.Entry]) -> [String] {
        entries.map { "\($0.place.description) \(JSONValue.object($0.generator.json).text(sortedKeys: true))" }.sorted()
    }

    private func written(_ example: JSONValue, _ rules: JSONValue, _ generators: JSONValue = [:]) throws -> InlineWriting {
        IntegrationJSON.write(
            InlineExpectation(
                example: example, rules: try MatchingRules(json: ["body": rules]),
                generators: try Generators(json: ["body": generators])))
    }

    @Test("A list with a rule holds its items' rules in its first item")
    func eachLike() throws {
        let writing = try written(
            ["items": [["id": 1], ["id": 2]]],
            ["$.items": ["matchers": [["match": "type", "min": 1]]], "$.items[*].id": ["matchers": [["match": "integer"]]]])
        #expect(
            writing.json
                == [
                    "items": [
                        "pact:matcher:type": "type", "min": 1,
                        "value": [["id": ["pact:matcher:type": "integer", "value": 1]], ["id": 2]],
                    ]
                ])
        #expect(writing.isWhole)
    }

    @Test(
        "What cannot be said is kept",
        arguments: [
            "$.items[*].id", "$.nothing", "$.items[0].*", "$['pact:x']", "$.name.first",
        ])
    func kept(_ path: String) throws {
        let place = try PathExpression.parse(path)
        let entry = MatchingRules.Entry(category: .body, place: .path(place), list: MatchingRuleList([.integer]))
        let example: JSONValue = ["items": [["id": 1]], "name": "x"]
        let writing = IntegrationJSON.write(InlineExpectation(example: example, rules: MatchingRules([entry])))
        #expect(writing.json == example)
        #expect(writing.keptRules.entries == [entry])
    }

    @Test("Matchers combined by OR are kept")
    func combinedByOr() throws {
        let writing = try written(["a": 1], ["$.a": ["combine": "OR", "matchers": [["match": "integer"], ["match": "null"]]]])
        #expect(writing.json == ["a": 1])
        #expect(writing.keptRules.entries.count == 1)
    }

    @Test("A matcher's attributes are kept apart from a generator's of the same name")
    func clash() throws {
        let writing = try written(
            ["a": 3], ["$.a": ["matchers": [["match": "type"]]]], ["$.a": ["type": "RandomInt", "min": 1, "max": 5]])
        #expect(
            writing.json
                == [
                    "a": [
                        "pact:matcher:type": [["pact:matcher:type": "type"]], "pact:generator:type": "RandomInt", "min": 1,
                        "max": 5, "value": 3,
                    ]
                ])
    }

    @Test("Members that integration JSON would take for its own are left out and named")
    func omitted() throws {
        let writing = try written(["a": ["pact:x": 1, "b": 2]], [:])
        #expect(writing.json == ["a": ["b": 2]])
        #expect(writing.omitted.map(\.description) == ["$.a['pact:x']"])
        #expect(!writing.isWhole)
    }

    @Test("Values of queries and headers are texts, lists or objects with rules")
    func values() throws {
        #expect(IntegrationJSON.write(InlineValues(["a"]), as: .query).json == "a")
        #expect(IntegrationJSON.write(InlineValues(["a", "b"]), as: .query).json == ["value": ["a", "b"]])
        #expect(IntegrationJSON.write(InlineValues([#"{"a":1}"#]), as: .query).json == ["value": #"{"a":1}"#])
        let rules = MatchingRules([
            MatchingRules.Entry(category: .query, place: .name("q"), list: MatchingRuleList([.regex("\\d+")]))
        ])
        let writing = IntegrationJSON.write(InlineValues(["1"], rules: rules), as: .query)
        #expect(writing.json == ["pact:matcher:type": "regex", "regex": "\\d+", "value": "1"])
        #expect(try IntegrationJSON.readQuery(writing.json.text(), named: "q") == InlineValues(["1"], rules: rules))
    }
}
