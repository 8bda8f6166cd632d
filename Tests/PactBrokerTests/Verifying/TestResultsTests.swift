import Pact
import Testing

@testable import PactBroker

@Suite("Test results")
struct TestResultsTests {
    private static let pact: JSONValue = [
        "interactions": [
            ["_id": "1", "description": "a list", "providerState": "some"],
            ["_id": "2", "description": "a list", "providerStates": [["name": "none"], ["name": "closed"]]],
            ["_id": "3", "description": "one"],
        ],
        "messages": [["_id": "4", "description": "an event"]],
    ]

    @Test("are told apart by the ids of the contract's interactions", arguments: results)
    func identified(_ result: JSONValue, _ id: JSONValue?) {
        #expect(TestResults.identified([result], in: Self.pact)[0]?["interactionId"] == id)
        let tests: JSONValue = ["tests": [result], "summary": ["testCount": 1]]
        let identified = TestResults.identified(tests, in: Self.pact)
        #expect(identified["tests"]?[0]?["interactionId"] == id)
        #expect(identified["summary"] == ["testCount": 1])
    }

    static let results: [(JSONValue, JSONValue?)] = [
        (["interactionId": "3", "interactionDescription": "a list"], "3"),
        (["interactionDescription": "one", "success": true], "3"),
        (["interactionId": "unknown", "interactionDescription": "one"], "3"),
        (["interactionId": "unknown"], "unknown"),
        (["interactionDescription": "a list", "interactionProviderState": "some"], "1"),
        (["interactionDescription": "a list", "interactionProviderState": "none and closed"], "2"),
        (["interactionDescription": "a list", "interactionProviderState": "other"], nil),
        (["interactionDescription": "one", "interactionProviderState": "other"], "3"),
        (["interactionDescription": "an event"], "4"),
        (["interactionDescription": "missing"], nil),
        (["interactionDescription": 7], nil),
        (["success": true], nil),
        ("broken", nil),
    ]

    @Test("of any other shape are kept as they are", arguments: ["a text", 7, nil, ["other": [1]], ["tests": "none"]] as [JSONValue])
    func others(_ results: JSONValue) {
        #expect(TestResults.identified(results, in: Self.pact) == results)
    }
}
