import Pact
import Testing

@Suite("Matching messages")
struct MessageMatchingTests {
    private static func expected(_ json: JSONValue) throws -> ExpectedMessage {
        try ExpectedMessage(json: json, specification: .v4)
    }

    private static func actual(_ contents: String, type: String? = "application/json", _ metadata: JSONObject = [:]) -> Message {
        Message(contents: Array(contents.utf8), contentType: type, metadata: metadata)
    }

    private static let typed: JSONValue = ["contents": ["content": ["a": 1], "contentType": "application/json"]]

    @Test(
        "From V4 on the type of the contents is expected in the metadata too, but of an answer",
        arguments: [
            (actual(#"{"a":1}"#), [], []),
            (actual(#"{"a":1}"#, type: "application/json;charset=utf-8"), [], []),
            (actual(#"{"a":1}"#, type: nil), ["metadata contentType"], []),
            (actual(#"{"a":1}"#, type: nil, ["contentType": ""]), ["metadata contentType"], []),
            (actual(#"{"a":1}"#, type: "application/hal+json"), ["metadata contentType", "bodyType"], ["bodyType"]),
            (actual(#"{"a":2}"#), ["body $.a"], ["body $.a"]),
            (actual("", type: nil), ["metadata contentType", "bodyType"], ["bodyType"]), (actual(""), ["body /"], ["body /"]),
        ] as [(Message, [String], [String])])
    func typeInMetadata(message: Message, facts: [String], answerFacts: [String]) throws {
        let expected = try Self.expected(Self.typed)
        #expect(expected.mismatches(with: message).map(\.fact) == facts)
        #expect(expected.mismatches(withAnswer: message).map(\.fact) == answerFacts)
        #expect(expected.mismatches(withRequest: message).map(\.fact) == answerFacts)
    }

    @Test("Null and missing contents say nothing of contents of a known type")
    func nothingExpected() throws {
        let text = Self.actual("hi", type: "text/plain")
        #expect(try Self.expected(["contents": ["content": nil]]).mismatches(with: text) == [])
        #expect(try Self.expected([:]).mismatches(with: text) == [])
        let unknown = Message(contents: [0xFF, 0xFE])
        #expect(try Self.expected(["contents": ["content": nil]]).mismatches(with: unknown).map(\.reason) == [.expectedEmpty])
    }

    @Test("Each expected answer has to come, and where none is expected any may")
    func answers() throws {
        let expected = try Self.expected(Self.typed)
        let answer = Self.actual(#"{"a":1}"#)
        #expect(ExpectedMessage.mismatches(of: [expected], withAnswers: [answer]) == [])
        #expect(ExpectedMessage.mismatches(of: [], withAnswers: [answer]) == [])
        let mismatches = ExpectedMessage.mismatches(of: [expected, expected], withAnswers: [answer])
        #expect(mismatches.map(\.sentence) == ["The bodies were not compared: the contract expects 2 responses and got 1 response."])
    }

    @Test("A mismatch of the metadata names its key, and can be written and explained")
    func words() throws {
        let rule: JSONValue = ["metadata": ["n": ["matchers": [["match": "integer"]]]]]
        let expected = try Self.expected(["metadata": ["topic": "a", "n": 1, "o": ["x": 1]], "matchingRules": rule])
        let mismatches = expected.mismatches(with: Self.actual("", type: nil, ["topic": "b", "n": "1"]))
        #expect(
            mismatches.map(\.sentence) == [
                #"The metadata topic should be string "a" and is string "b"."#,
                #"The metadata n should be an integer and is string "1"."#,
                #"The metadata o is missing; the contract expects object {"x":1}."#,
            ])
        #expect(mismatches.map(\.fact) == ["metadata topic", "metadata n", "metadata o"])
        #expect(
            mismatches.first?.json == [
                "type": "MetadataMismatch", "key": "topic", "expected": "\"a\"", "actual": "\"b\"",
                "mismatch": #"The metadata topic should be string "a" and is string "b"."#,
            ])
        #expect(mismatches.last?.json["expected"] == #"{"x":1}"#)
        #expect(mismatches.last?.json["actual"] == "")
        #expect(mismatches.dropFirst().first?.why.hasPrefix("The matcher integer for the metadata $.n is in force: ") == true)
    }

    @Test("The example of a message is a message that fits it", arguments: ["shop-messages-v3.json", "shop-messages-v4.json"])
    func ownExample(name: String) throws {
        for interaction in try PactFile.read(PactFixture.bytes(name)).interactions {
            switch interaction.content {
            case .http: Issue.record("no message")
            case .message(let message): #expect(message.mismatches(with: message.example) == [])
            case .synchronousMessage(let request, let responses):
                #expect(request.mismatches(withRequest: request.example) == [])
                #expect(ExpectedMessage.mismatches(of: responses, withAnswers: responses.map(\.example)) == [])
            }
        }
    }
}
