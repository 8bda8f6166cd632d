import Pact
import Testing

@Suite("Messages played to their consumer")
struct MessageSessionTests {
    private static func session() throws -> MessageSession {
        MessageSession(try PactFile.read(PactFixture.bytes("shop-messages-v4.json")))
    }

    private struct Refusal: Error {}

    @Test("A message is handed to its handler, and counts when that takes it")
    func delivering() throws {
        var session = try Self.session()
        #expect(session.missing == [0, 1])
        #expect(throws: Refusal.self) { try session.deliver(0) { _ in throw Refusal() } }
        #expect(session.missing == [0, 1])
        var taken: Message?
        let isMessage = session.deliver(0) { taken = $0 }
        #expect(isMessage)
        #expect(
            taken
                == Message(
                    contents: Array(#"{"article":7}"#.utf8), contentType: "application/json",
                    metadata: ["topic": "stock.out", "contentType": "application/json"]))
        #expect(session.missing == [1])
        for index in [1, 2, -1] {
            let isMessage = session.deliver(index) { _ in Issue.record("no message stands there") }
            #expect(!isMessage)
        }
    }

    @Test("Generators change what is handed out")
    func generating() throws {
        var session = try Self.session()
        let context = GenerationContext(mode: .consumer, random: SeededRandom(seed: 1))
        var contents: [UInt8] = []
        _ = session.deliver(0, generating: context) { contents = $0.contents }
        let article = try #require(try JSONValue.parse(contents)["article"]?.int)
        #expect((1...9).contains(article))
    }

    @Test("A request that fits gets the first response; another one is told what keeps it from fitting")
    func answering() throws {
        var session = try Self.session()
        let wrong = Message(contents: Array(#"{"article":8}"#.utf8), contentType: "application/json", metadata: ["replyTo": "a"])
        guard case .mismatched(1, let mismatches) = session.answer(wrong) else {
            Issue.record("it fits")
            return
        }
        #expect(mismatches.map(\.fact) == ["body $.article"])
        #expect(!session.isFulfilled)
        let right = Message(contents: Array(#"{"article":7}"#.utf8), contentType: "application/json", metadata: ["replyTo": "a"])
        let answer = Message(contents: [0x33], contentType: "text/plain", metadata: ["contentType": "text/plain"])
        #expect(session.answer(right) == .answered(index: 1, answer))
        _ = session.deliver(0) { _ in }
        #expect(session.isFulfilled)
        #expect(session.taken == [1, 0])
    }

    @Test("Without synchronous messages no request is expected")
    func unexpected() {
        var session = MessageSession(.make([.make()]))
        #expect(session.answer(Message()) == .unexpected)
        #expect(session.isFulfilled)
    }
}
