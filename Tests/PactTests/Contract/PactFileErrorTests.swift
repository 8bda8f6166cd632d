import Pact
import Testing

@Suite("What is said about pact files that cannot be used")
struct PactFileErrorTests {
    private static let four = #""metadata":{"pactSpecification":{"version":"4.0"}}"#

    @Test(
        "The sentence names the line, the path, the reason and the remedy",
        arguments: [
            ("[1,]", "This is not JSON: line 1, column 3: a comma stands before the closing bracket; take it away."),
            ("[]", "Line 1, $: an object is needed here, not an array."),
            ("{\n\"consumer\":\n\"Shop\"}", "Line 2, $.consumer: an object is needed here, not a string."),
            (#"{"provider":{"name":1}}"#, "Line 1, $.provider.name: a string is needed here, not an integer."),
            (
                "{\"interactions\":[{},\n{\"request\":{\n\"method\":1}}]}",
                "Line 3, $.interactions[1].request.method: a string is needed here, not an integer."
            ),
            (#"{"interactions":{}}"#, "Line 1, $.interactions: an array is needed here, not an object."),
            (
                #"{"interactions":[{"request":{"query":1}}]}"#,
                "Line 1, $.interactions[0].request.query: an object or a string is needed here, not an integer."
            ),
            (
                #"{"interactions":[{"request":{"headers":{"A":{}}}}]}"#,
                "Line 1, $.interactions[0].request.headers.A: a string is needed here, not an object."
            ),
            (
                #"{"interactions":[{"response":{"status":"200"}}]}"#,
                #"Line 1, $.interactions[0].response.status: "200" is no HTTP status; write a number from 100 to 599."#
            ),
            (
                #"{"interactions":[{"response":{"status":99}}]}"#,
                "Line 1, $.interactions[0].response.status: 99 is no HTTP status; write a number from 100 to 599."
            ),
            (
                #"{"interactions":[{"providerStates":[{"nam":"x"}]}]}"#,
                #"Line 1, $.interactions[0].providerStates[0]: this provider state has no name; add "name"."#
            ),
            (
                "{\"interactions\":[{\"response\":{\"matchingRules\":{\n\"$.body\":{},\n\"$.body.\":{\"match\":\"type\"}}}}]}",
                "Line 2, $.interactions[0].response.matchingRules['$.body']: "
                    + "This matcher is empty; name one, as in {\"match\": \"type\"}."
            ),
            (
                "{\"interactions\":[{\"response\":{\"matchingRules\":{\"$.body.\":\n{\"match\":\"type\"}}}}]}",
                "Line 1, $.interactions[0].response.matchingRules['$.body.']: "
                    + "The path $.body. goes wrong at character 8: a name or * follows a point."
            ),
            (
                #"{"interactions":[{"response":{"matchingRules":{"$.body":1}}}]}"#,
                "Line 1, $.interactions[0].response.matchingRules['$.body']: "
                    + #"A matcher is an object such as {"match": "type"}, not 1."#
            ),
            (
                #"{"interactions":[{"response":{"matchingRules":{"body":{"$":{"combine":"XOR","matchers":[]}}}}}]}"#,
                "Line 1, $.interactions[0].response.matchingRules.body['$'].combine: matchers are combined by AND or OR, not by XOR."
            ),
            (
                #"{"messages":[{"description":"an event"}],"metadata":{"pactSpecification":{"version":"2.0.0"}}}"#,
                "Line 1, $.messages[0]: “an event” is a message, and files of V2 have none; "
                    + "write version 3.0.0 in metadata.pactSpecification."
            ),
            (
                #"{"interactions":[{"type":"Synchronous/Messages"}],\#(four)}"#,
                #"Line 1, $.interactions[0]: a synchronous message needs "request"; add it."#
            ),
            (
                #"{"interactions":[{}],\#(four)}"#,
                #"Line 1, $.interactions[0]: an interaction of V4 needs a type; add "type": "Synchronous/HTTP"."#
            ),
            (
                #"{"interactions":[{"type":"Synchronous/HTP"}],\#(four)}"#,
                "Line 1, $.interactions[0].type: there is no interaction type Synchronous/HTP; did you mean Synchronous/HTTP?"
            ),
            (
                #"{"interactions":[{"type":"x"}],\#(four)}"#,
                "Line 1, $.interactions[0].type: there is no interaction type x; the one for HTTP is Synchronous/HTTP."
            ),
            (
                #"{"metadata":{"plugins":[{"name":"protobuf"},{"name":"csv"}]}}"#,
                "Line 1, $.metadata.plugins: this pact needs the plugins protobuf and csv, and plugins cannot be used here."
            ),
        ])
    func sentences(text: String, sentence: String) {
        let error = #expect(throws: PactFileError.self) { try PactFile.read(text) }
        #expect(error?.sentence == sentence)
    }

    @Test("Without a text there is no line")
    func withoutText() {
        let error = #expect(throws: PactFileError.self) { try PactFile(json: ["interactions": 1]) }
        #expect(error?.place == nil)
        #expect(error?.sentence == "$.interactions: an array is needed here, not an integer.")
    }

    @Test("However a pact file is damaged, reading ends with a pact or an error", arguments: ["v1", "v2", "v3", "v4"])
    func damagedFiles(version: String) throws {
        let whole = try PactFixture.bytes("shop-\(version).json")
        var random = SeededGenerator(seed: 5)
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: bytes.indices, using: &random)
                bytes[place] = Array("{}[]\",:1a\\".utf8).randomElement(using: &random) ?? 0
            }
            switch Result(catching: { () throws(PactFileError) in try PactFile.read(bytes) }) {
            case let .success(pact): #expect(!pact.text.isEmpty)
            case let .failure(error): #expect(error.place != nil)
            }
        }
    }
}
