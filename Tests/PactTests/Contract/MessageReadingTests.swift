import Pact
import Testing

@Suite("Reading messages")
struct MessageReadingTests {
    private static func message(_ interaction: Interaction?) throws -> ExpectedMessage {
        guard case .message(let message)? = interaction?.content else { throw Missing() }
        return message
    }

    private struct Missing: Error {}

    @Test("V3's messages have contents by the type that their metadata names")
    func versionThree() throws {
        let pact = try PactFile.read(PactFixture.bytes("shop-messages-v3.json"))
        #expect(pact.interactions.map(\.kind) == [.message, .message])
        let first = try Self.message(pact.interactions.first)
        #expect(first.contents == .present(Array(#"{"article":7,"change":"sold out"}"#.utf8), contentType: nil))
        #expect(first.metadata == ["contentType": "application/json", "topic": "stock.out"])
        #expect(first.rules.entries.map(\.category) == [.body, .metadata])
        #expect(first.generators.isEmpty)
        #expect(pact.interactions.first?.providerStates == [ProviderState("article 7 is sold out", params: ["id": 7])])
        #expect(pact.interactions.first?.unknownMembers.names == ["_id", "generators"])
        #expect(pact.unknownMembers == ["consumer": ["team": "front"]])
        #expect(try Self.message(pact.interactions.last).contents == .present([0x89, 0x50, 0x4E, 0x47], contentType: nil))
    }

    @Test("V4's messages have generators, keys and comments; rules of the category contents are not looked at")
    func versionFour() throws {
        let pact = try PactFile.read(PactFixture.bytes("shop-messages-v4.json"))
        let first = try #require(pact.interactions.first)
        let message = try Self.message(first)
        #expect(message.contents == .present(Array(#"{"article":7}"#.utf8), contentType: "application/json"))
        #expect(message.rules.entries.map(\.place.description) == ["$.article"])
        #expect(message.generators.entries.count == 1)
        #expect(first.key == "m1")
        #expect(first.pending)
        #expect(first.transport == "kafka")
        #expect(first.comments == ["text": ["sent once for each article"]])
        #expect(first.request == nil)
    }

    @Test("A synchronous message has a request and responses")
    func synchronous() throws {
        let pact = try PactFile.read(PactFixture.bytes("shop-messages-v4.json"))
        guard case .synchronousMessage(let request, let responses)? = pact.interactions.last?.content else {
            Issue.record("no synchronous message")
            return
        }
        #expect(request.metadata == ["replyTo": "a"])
        #expect(request.unknownMembers == ["sender": "kept"])
        #expect(responses.map(\.contents) == [.present(Array("3".utf8), contentType: "text/plain")])
        #expect(responses.first?.rules.entries.count == 1)
    }

    @Test("What is written is what was read, to the byte", arguments: ["shop-messages-v3.json", "shop-messages-v4.json"])
    func roundTrip(name: String) throws {
        let bytes = try PactFixture.bytes(name)
        #expect(try PactFile.read(bytes).text == String(decoding: bytes, as: UTF8.self))
    }

    @Test(
        "Contents below V4 are taken by their type, in either spelling of the metadata",
        arguments: [
            (#""contents": "hello", "metadata": {"contentType": "application/json"}"#, #""hello""#),
            (#""contents": "[1,2]", "metaData": {"contentType": "text/plain"}"#, "[1,2]"), (#""contents": "[1,2]""#, #""[1,2]""#),
            (#""contents": "AAEC", "metadata": {"Content-Type": "application/octet-stream"}"#, "\u{0}\u{1}\u{2}"),
            (#""contents": {"content": "x"}"#, #"{"content":"x"}"#), (#""contents": """#, .empty), (#""contents": null"#, .null),
            (#""metadata": {}"#, .missing),
        ] as [(String, ExpectedBody)])
    func contentsBelowFour(json: String, body: ExpectedBody) throws {
        let message = try ExpectedMessage(json: try JSONValue.parse("{\(json)}"), specification: .v3)
        #expect(message.contents == body.body(type: nil))
    }

    @Test(
        "From V4 on contents have a type, be it a guessed one",
        arguments: [
            (#"{"contents":{"content":"a"}}"#, "a", "text/plain"), (#"{"contents":{"content":{"a":1}}}"#, #"{"a":1}"#, "application/json"),
            (#"{"contents":{"content":"a"},"metadata":{"contentType":"application/json"}}"#, #""a""#, "application/json"),
            (#"{"contents":{"content":"a"},"metadata":{"content-type":"application/json"}}"#, "a", "text/plain"),
            (#"{"contents":{"content":"a","contentType":"bad"}}"#, "a", "text/plain"), (#"{"contents":{"a":1}}"#, #"{"a":1}"#, nil),
            (#"{"contents":"a"}"#, #""a""#, nil), (#"{"contents":{"content":"//79","encoded":"base64"}}"#, nil, "*/*"),
        ] as [(String, String?, String?)])
    func contentsFromFour(json: String, text: String?, type: String?) throws {
        let message = try ExpectedMessage(json: JSONValue.parse(json), specification: .v4)
        let bytes = text.map { Array($0.utf8) } ?? [0xFF, 0xFE, 0xFD]
        #expect(message.contents == .present(bytes, contentType: type))
    }

    @Test("A V3 file with both has both; V4 keeps a member called messages and does not read it")
    func both() throws {
        let parts = #""interactions":[{"type":"Synchronous/HTTP"}],"messages":[{}]"#
        let three = try PactFile.read(#"{\#(parts),"metadata":{"pactSpecification":{"version":"3.0.0"}}}"#)
        #expect(three.interactions.map(\.description) == ["Interaction 0", "Message 0"])
        #expect(try PactFile.read(three.text) == three)
        let four = try PactFile.read(#"{\#(parts),"metadata":{"pactSpecification":{"version":"4.0"}}}"#)
        #expect(four.interactions.map(\.description) == ["Interaction 0"])
        #expect(four.unknownMembers == ["messages": [[:]]])
    }

    @Test(
        "A rule for metadata is written by its bare key, where that can be read",
        arguments: [
            ("topic", "topic"), ("$.topic", "topic"), ("$['topic']", "topic"), ("content-type", "content-type"),
            ("$['a.b']", "$['a.b']"), ("$.o.a", "$.o.a"), ("$.*", "$.*"), ("$", "$"),
        ])
    func metadataKeys(read: String, written: String) throws {
        let list: JSONValue = ["matchers": [["match": "type"]]]
        let rules: JSONValue = ["metadata": .object(JSONObject([(name: read, value: list)]))]
        let message = try ExpectedMessage(json: ["matchingRules": rules], specification: .v4)
        #expect(message.json(for: .v4)["matchingRules"]?["metadata"]?.object?.names == [written])
        #expect(try ExpectedMessage(json: message.json(for: .v4), specification: .v4) == message)
    }
}
