import Pact
import Testing
import Workshop

@Suite("unit-test.yaml")
struct UnitTestFileTests {
    @Test("gives tests in their order, with stubs, calls and expectations")
    func sample() throws {
        let reading = UnitTestFile.read(path: "consumer/unit-test.yaml", text: try ExerciseFixture.text("consumer/unit-test.yaml"))
        #expect(reading.problems.isEmpty)
        let tests = try #require(reading.value?.tests)
        #expect(tests.map(\.name) == ["get product ID 50", "get a product that is missing", "nobody listens"])
        let product: JSONValue = ["id": "50", "type": "CREDIT_CARD", "name": "28 Degrees", "version": "v1"]
        #expect(tests[0].stub == Stub(request: RequestLine(method: "GET", path: PathTemplate("/products/50")), body: product))
        #expect(tests[0].call == OperationCall("getProduct", ["50"]))
        #expect(tests[0].expectation == .returns(product))
        #expect(tests[1].stub.status == 404)
        #expect(tests[1].stub.headers == ["X-Reason": "none"])
        #expect(tests[1].stub.body == nil)
        #expect(tests.map(\.expectation).dropFirst() == [.fails(status: 404), .refused])
        #expect(tests[1].source.stubRequest == SourcePosition(line: 9, column: 7))
        #expect(tests[1].source.expectation == SourcePosition(line: 13, column: 5))
    }

    @Test("may leave out what must come back")
    func noExpectation() {
        let text = "tests:\n  - { name: a, stub: { request: GET /a }, call: a() }\n"
        let reading = UnitTestFile.read(path: "unit-test.yaml", text: text)
        #expect(reading.problems.isEmpty)
        #expect(reading.value?.tests.first?.expectation == .anything)
    }

    @Test(
        "reads plain texts by the JSON-like rules",
        arguments: [
            ("1.10", JSONNumber("1.10").map { .number($0) } ?? .null), ("-5", -5), ("1e3", JSONNumber("1e3").map { .number($0) } ?? .null),
            ("true", true), ("~", nil), ("null", nil), ("", nil), ("2019-01-14", "2019-01-14"), ("11:34:18", "11:34:18"),
            ("\"10\"", "10"), ("'true'", "true"), ("v1", "v1"), ("1.0.0", "1.0.0"), ("Gem Visa", "Gem Visa"), ("yesterday", "yesterday"),
            ("{}", .object(JSONObject())), ("[1, a]", [1, "a"]), ("12-13", "12-13"), ("0", 0), ("e5", "e5"), ("nan", "nan"),
        ] as [(String, JSONValue)])
    func values(text: String, value: JSONValue) {
        let reading = ExerciseValue.read(path: "value", text: "- \(text)")
        #expect(reading.problems.isEmpty)
        #expect(reading.value == .array([value]))
    }
}
