import Foundation
import Pact
import Testing
import Workshop

@Suite("pact-test.yaml")
struct PactTestFileTests {
    private func sample() throws -> PactTestFile {
        let reading = PactTestFile.read(path: "consumer/pact-test.yaml", text: try ExerciseFixture.text("consumer/pact-test.yaml"))
        #expect(reading.problems == [])
        #expect(reading.warnings == [])
        return try #require(reading.value)
    }

    @Test("gives the pact that its matchers stand for")
    func pact() throws {
        let expected = try String(contentsOf: ExerciseFixture.folder.appending(path: "pact-test.json"), encoding: .utf8)
        let written = try JSONValue.parse(try sample().pact.text)
        #expect(written["interactions"] == (try JSONValue.parse(expected))["interactions"])
    }

    @Test("accepts its own examples")
    func ownExamples() throws {
        for interaction in try sample().interactions {
            let fields = interaction.response.headers.map { Headers.Field(name: $0.name, value: $0.values.joined(separator: ", ")) }
            var body: [UInt8] = []
            if case .present(let bytes, _) = interaction.response.body { body = bytes }
            let response = HTTPResponse(status: interaction.response.status, headers: Headers(fields), body: body)
            #expect(interaction.response.mismatches(with: response) == [])
        }
    }

    @Test("gives the tests: call, headers left out, what must come back")
    func tests() throws {
        let tests = try sample().interactions.map(\.test)
        #expect(
            tests.map(\.call)
                == [OperationCall("getAllProducts"), OperationCall("getProduct", ["10"]), OperationCall("getProduct", ["11"])])
        #expect(tests.map(\.without) == [[], ["Authorization"], []])
        #expect(tests[0].expectation == .returns([["id": "09", "type": "CREDIT_CARD", "name": "Gem Visa"]]))
        #expect(tests[1].expectation == .anything)
        #expect(tests[2].expectation == .fails(status: 404))
    }

    @Test(
        "knows the line of every part, and of the nearest part around one",
        arguments: [
            (0, .description, 6), (0, .given, 7), (0, .method, 9), (0, .path, 10), (0, .requestHeader(name: "authorization"), 11),
            (0, .status, 13), (0, .responseHeader(name: "CONTENT-TYPE"), 14), (0, .responseBody("$"), 15),
            (0, .responseBody("$[0].id"), 16),
            (0, .responseBody("$[*].name"), 18), (0, .responseBody("$[7].name"), 18), (0, .responseBody("$[7].fee"), 15),
            (0, .responseBody("$.id"), 15), (0, .requestBody("$.a.b"), 8), (0, .call, 20), (0, .expectation, 21), (0, .without, 19),
            (1, .query(name: "page"), 26), (1, .query(name: "nope"), 24), (1, .method, 24), (1, .responseBody("$.prices[1].amount"), 38),
            (1, .responseBody("$.prices[3]"), 37), (1, .responseBody("$.tags[0]"), 40), (1, .without, 43), (1, .expectation, 41),
            (2, .responseBody("$"), 47),
        ] as [(Int, InteractionSource.Place, Int)])
    func lines(index: Int, place: InteractionSource.Place, line: Int) throws {
        #expect(try sample().interactions[index].source[place].line == line)
    }

    @Test(
        "takes a version as people write it",
        arguments: [
            ("V2", .v2), ("v2", .v2), ("2", .v2), ("2.0", .v2), ("2.0.0", .v2), ("V1", .v1), ("V1.1", .v1_1), ("V3", .v3), ("V4", .v4),
        ] as [(String, SpecificationVersion)])
    func versions(text: String, version: SpecificationVersion) {
        let reading = PactTestFile.read(
            path: "pact-test.yaml", text: "{ consumer: A, provider: B, specification: \(text), interactions: [] }")
        #expect(reading.problems.isEmpty)
        #expect(reading.value?.specification == version)
    }

    @Test(
        "tells no body, an empty one, null and a text apart",
        arguments: [
            ("", Body.missing), ("body: null", .null), ("body:", .null), ("body: ''", .empty),
            ("body: hello", .present(Array("hello".utf8), contentType: nil)),
            ("body: hello\n      headers: { Content-Type: application/json }", .present(Array("\"hello\"".utf8), contentType: nil)),
            ("body: []", .present(Array("[]".utf8), contentType: nil)),
            ("body: !like 1.0", .present(Array("1.0".utf8), contentType: nil)),
        ])
    func bodies(yaml: String, body: Body) {
        let text = """
            consumer: A
            provider: B
            interactions:
              - description: one
                request: { path: / }
                response:
                  status: 200
                  \(yaml.replacing("\n      ", with: "\n      "))
                test: { call: a() }
            """
        let reading = PactTestFile.read(path: "pact-test.yaml", text: text)
        #expect(reading.problems == [])
        #expect(reading.value?.interactions.first?.response.body == body)
    }

    @Test("gives states parameters and several states from V3 on")
    func states() {
        let text = """
            consumer: A
            provider: B
            specification: V3
            interactions:
              - description: one
                given: [{ name: product exists, params: { id: "10", page: 1 } }, logged in]
                request: { path: / }
                response: { status: 200 }
                test: { call: a() }
            """
        let reading = PactTestFile.read(path: "pact-test.yaml", text: text)
        #expect(reading.problems == [])
        #expect(
            reading.value?.interactions.first?.providerStates
                == [ProviderState("product exists", params: ["id": "10", "page": 1]), ProviderState("logged in")])
    }

    @Test("keeps two interactions of one description and state: the run speaks of them")
    func overwriting() throws {
        let one = "  - { description: a, request: { path: / }, response: {}, test: { call: a() } }\n"
        let reading = PactTestFile.read(path: "pact-test.yaml", text: "consumer: A\nprovider: B\ninteractions:\n" + one + one)
        #expect(reading.problems.isEmpty)
        #expect(reading.value?.interactions.count == 2)
    }
}

extension PathExpression: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) {
        self = (try? PathExpression.parse(value)) ?? .root
    }
}
