import Pact
import Testing

@Suite("Generators in pact files")
struct GeneratorReadingTests {
    @Test(
        "A generator is read, and written as it was read",
        arguments: [
            (["type": "RandomInt"], .randomInt()),
            (["type": "RandomInt", "min": 3, "max": 9], .randomInt(min: 3, max: 9)),
            (["type": "RandomDecimal", "digits": 6], .randomDecimal(digits: 6)),
            (["type": "RandomHexadecimal", "digits": 8], .randomHexadecimal(digits: 8)),
            (["type": "RandomString", "size": 20], .randomString(size: 20)),
            (["type": "RandomBoolean"], .randomBoolean),
            (["type": "Regex", "regex": "\\d+"], .regex("\\d+")),
            (["type": "Uuid"], .uuid()),
            (["type": "Uuid", "format": "URN"], .uuid(format: .urn)),
            (["type": "Date", "format": "yyyy", "expression": "+1 year"], .date(format: "yyyy", expression: "+1 year")),
            (["type": "Time", "expression": "noon"], .time(expression: "noon")),
            (["type": "DateTime", "format": "yyyy"], .dateTime(format: "yyyy")),
            (["type": "ProviderState", "expression": "${id}"], .providerState(expression: "${id}")),
            (
                ["type": "ProviderState", "expression": "id", "dataType": "INTEGER"],
                .providerState(expression: "id", type: .integer)
            ),
            (
                ["type": "MockServerURL", "example": "http://a/b", "regex": "(/b)"],
                .mockServerURL(example: "http://a/b", regex: "(/b)")
            ),
            (["type": "Plugged", "a": [1]], .unknown(name: "Plugged", attributes: ["a": [1]])),
            (["type": "Regex"], .unknown(name: "Regex", attributes: [:])),
            (["type": 7, "a": 1], .unknown(name: "", attributes: ["type": 7, "a": 1])),
            ([:], .unknown(name: "", attributes: [:])),
        ] as [(JSONObject, Pact.Generator)])
    func roundTrip(json: JSONObject, generator: Pact.Generator) {
        #expect(Generator(json: json) == generator)
        #expect(generator.json == json)
        #expect(generator.name == json["type"]?.string ?? "")
    }

    @Test(
        "What an attribute cannot mean is left to the default",
        arguments: [
            (["type": "RandomInt", "min": "3", "max": [9]], .randomInt(min: 3)),
            (["type": "Uuid", "format": "urn"], .uuid()),
            (["type": "ProviderState", "expression": "a", "dataType": "integer"], .providerState(expression: "a", type: .integer)),
            (["type": "ProviderState", "expression": "a", "dataType": "odd"], .providerState(expression: "a", type: .raw)),
        ] as [(JSONObject, Pact.Generator)])
    func lenient(json: JSONObject, generator: Pact.Generator) {
        #expect(Generator(json: json) == generator)
    }

    @Test("Every known name is read as a generator of its own")
    func knownNames() {
        for name in Generator.knownNames {
            let generator = Generator(name: name, attributes: ["regex": "a", "expression": "a", "example": "a"])
            #expect(generator.name == name)
            if case .unknown = generator { Issue.record("\(name) is unknown") }
        }
    }

    @Test("Generators are read by category and place, and written again with everything that is none")
    func layout() throws {
        let json: JSONObject = [
            "body": ["$.items[*].id": ["type": "RandomInt"], "$.odd": 3],
            "header": ["X-Id": ["type": "Uuid"]],
            "metadata": ["topic": ["type": "RandomString"]],
            "path": ["type": "Regex", "regex": "/a"],
            "query": ["$.page": ["type": "RandomInt"]],
            "status": ["type": "RandomInt", "min": 200, "max": 299],
            "headers": ["X-Id": ["type": "Uuid"]],
            "method": [1],
        ]
        let generators = try Generators(json: json)
        #expect(
            generators.entries == [
                .init(
                    category: .body, place: .path(PathExpression(tokens: [.root, .field("items"), .anyIndex, .field("id")])),
                    generator: .randomInt()),
                .init(category: .header, place: .name("X-Id"), generator: .uuid()),
                .init(category: .metadata, place: .path(PathExpression(tokens: [.root, .field("topic")])), generator: .randomString()),
                .init(category: .path, place: .whole, generator: .regex("/a")),
                .init(category: .query, place: .name("$.page"), generator: .randomInt()),
                .init(category: .status, place: .whole, generator: .randomInt(min: 200, max: 299)),
            ])
        #expect(generators.unknownMembers == ["body": ["$.odd": 3], "headers": ["X-Id": ["type": "Uuid"]], "method": [1]])
        var written = json
        written["metadata"] = ["$.topic": ["type": "RandomString"]]
        #expect(generators.json == written)
        #expect(try Generators(json: written) == generators)
    }

    @Test("Categories are read in any case of letters")
    func categoryCase() throws {
        let generators = try Generators(json: ["HEADER": ["A": ["type": "RandomBoolean"]]])
        #expect(generators.entries == [.init(category: .header, place: .name("A"), generator: .randomBoolean)])
    }

    @Test("A place in the body that is no path is an error with its place in the file")
    func badPath() {
        let error = #expect(throws: PactFileError.self) { try Generators(json: ["body": ["a[": ["type": "RandomInt"]]]) }
        #expect(error?.path.description == "$.body['a[']")
        guard case .invalidPath = error?.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("Generators that are no object are passed over, in a variant too")
    func noObject() throws {
        let request = try ExpectedRequest(json: ["generators": [1]], specification: .v3)
        #expect(request.generators.isEmpty)
        let rule = try MatchingRule(json: ["match": "arrayContains", "variants": [["index": 0, "generators": 5]]])
        #expect(rule == .arrayContains([ArrayVariant(index: 0)]))
    }

    @Test("The generators of a variant stand by path")
    func variant() throws {
        let json: JSONValue = [
            "match": "arrayContains", "variants": [["index": 0, "generators": ["$.id": ["type": "Uuid"]]]],
        ]
        let rule = try MatchingRule(json: json)
        let entry = Generators.Entry(
            category: .body, place: .path(PathExpression(tokens: [.root, .field("id")])), generator: .uuid())
        #expect(rule == .arrayContains([ArrayVariant(index: 0, generators: Generators([entry]))]))
        #expect(JSONValue.object(rule.json) == json)
    }
}
