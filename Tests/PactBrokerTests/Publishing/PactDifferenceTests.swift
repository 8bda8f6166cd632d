import Pact
import Testing

@testable import PactBroker

@Suite("What differs between two pacts")
struct PactDifferenceTests {
    @Test(
        "is told interaction by interaction",
        arguments: [
            (#"{"interactions":[{"description":"a"}]}"#, #"{"interactions":[{"description":"a","_id":"1"}]}"#, ""),
            (
                #"{"interactions":[{"description":"a","providerStates":[{"name":"x"},{"name":"y"}]}]}"#,
                #"{"interactions":[{"description":"a","providerStates":[{"name":"x"}]}]}"#,
                """
                Interaction "a" (given "x") is new:
                + {
                +   "description": "a",
                +   "providerStates": [
                +     {
                +       "name": "x"
                +     }
                +   ]
                + }
                Interaction "a" (given "x", "y") is gone:
                - {
                -   "description": "a",
                -   "providerStates": [
                -     {
                -       "name": "x"
                -     },
                -     {
                -       "name": "y"
                -     }
                -   ]
                - }
                """
            ),
            (
                #"{"interactions":[],"metadata":{"pactSpecification":{"version":"2.0.0"}}}"#,
                #"{"interactions":[],"metadata":{"pactSpecification":{"version":"3.0.0"}}}"#,
                """
                Version of the specification:
                - "2.0.0"
                + "3.0.0"
                """
            ),
            (
                #"{"messages":[{"description":"m","contents":[1,2,3,4,5,6,7,8,9]}]}"#,
                #"{"messages":[{"description":"m","contents":[0,2,3,4,5,6,7,8,9,10]}]}"#,
                """
                Interaction "m":
                  {
                    "contents": [
                -     1,
                +     0,
                      2,
                      3,
                      4,
                  ...
                      6,
                      7,
                      8,
                -     9
                +     9,
                +     10
                    ],
                    "description": "m"
                  }
                """
            ),
            (
                #"{"a":1}"#, #"{"a":2}"#,
                """
                  {
                -   "a": 1
                +   "a": 2
                  }
                """
            ),
        ])
    func told(old: String, new: String, text: String) throws {
        let pacts = try [old, new].map { try #require(JSONValue.parse($0).object) }
        #expect(PactDifference(from: pacts[0], to: pacts[1]).text == text)
    }

    @Test("is cut where nobody would read on, and does not compare what is too long")
    func long() throws {
        func pact(_ value: Int) -> JSONObject {
            ["interactions": [["description": "a", "body": .array((0..<2100).map { .int($0 * value) })]]]
        }
        let lines = PactDifference(from: pact(1), to: pact(2)).text.split(separator: "\n")
        #expect(lines.count == 401)
        #expect(lines.last?.hasSuffix(" lines more") == true)
    }
}
