import Pact
import Testing

@Suite("Merging pacts")
struct PactFileMergingTests {
    /// An interaction for tests: its status tells which of several was kept.
    private static func interaction(_ description: String, _ states: [String] = [], status: Int = 200, key: String? = nil) -> Interaction {
        Interaction(
            description: description, providerStates: states.map { ProviderState($0) }, request: ExpectedRequest(),
            response: ExpectedResponse(status: status), key: key)
    }

    private static func pact(_ interactions: [Interaction], version: SpecificationVersion = .v2) -> PactFile {
        PactFile(consumer: "C", provider: "P", specification: version, interactions: interactions)
    }

    private static func statuses(_ old: [Interaction], _ new: [Interaction]) throws -> [Int] {
        try pact(old).merging(pact(new)).interactions.compactMap(\.response?.status)
    }

    @Test("Same description and states: the new one replaces the old, the rest is sorted by description, then states")
    func replacing() throws {
        let old = [
            Self.interaction("b", ["t"], status: 201), Self.interaction("b", ["s"], status: 202), Self.interaction("a", ["z"], status: 203),
        ]
        let new = [Self.interaction("b", ["s"], status: 302), Self.interaction("B", status: 301)]
        #expect(try Self.statuses(old, new) == [301, 203, 302, 201])
    }

    @Test("Without a state the new one replaces the first of its description; with one it leaves those without")
    func stateless() throws {
        let old = [Self.interaction("a", ["s"], status: 201), Self.interaction("a", ["t"], status: 202)]
        #expect(try Self.statuses(old, [Self.interaction("a", status: 301)]) == [301, 202])
        #expect(try Self.statuses([Self.interaction("a", status: 201)], [Self.interaction("a", ["s"], status: 301)]) == [201, 301])
    }

    @Test("Of two new ones that are the same the later stays")
    func newTwice() throws {
        let new = [
            Self.interaction("a", ["s"], status: 301), Self.interaction("a", status: 302), Self.interaction("a", ["s"], status: 303),
        ]
        #expect(try Self.statuses([], new) == [302, 303])
        #expect(
            try Self.statuses([], [Self.interaction("a", status: 301, key: "1"), Self.interaction("b", status: 302, key: "1")]) == [302])
    }

    @Test("A message replaces no interaction over HTTP, and stands before it")
    func kinds() throws {
        let message = Interaction(description: "a", content: .message(ExpectedMessage()))
        let answered = Interaction(description: "a", content: .synchronousMessage(request: ExpectedMessage(), responses: []))
        let merged = try Self.pact([Self.interaction("a"), answered], version: .v4).merging(Self.pact([message], version: .v4))
        #expect(merged.interactions.map(\.kind) == [.message, .http, .synchronousMessage])
        #expect(try merged.merging(Self.pact([message], version: .v4)).interactions.count == 3)
    }

    @Test("Two keys decide alone")
    func keys() throws {
        let old = [Self.interaction("a", status: 201, key: "1"), Self.interaction("b", status: 202, key: "2")]
        let new = [Self.interaction("a", status: 301, key: "2"), Self.interaction("b", status: 302)]
        #expect(try Self.statuses(old, new) == [201, 301, 302])
    }

    @Test("The newer version and metadata win")
    func metadata() throws {
        var old = Self.pact([], version: .v4)
        old.metadata = ["a": 1, "b": 1]
        var new = Self.pact([])
        new.metadata = ["b": 2]
        let merged = try old.merging(new)
        #expect(merged.specification == .v2)
        #expect(merged.metadata == ["a": 1, "b": 2])
    }

    @Test("Pacts of other pacticipants are not merged")
    func otherPacticipants() {
        var other = Self.pact([])
        other.consumer = "D"
        let error = #expect(throws: PactMergeError.consumersDiffer(existing: "C", newer: "D")) { try Self.pact([]).merging(other) }
        #expect(
            error?.sentence
                == "The pact file is of the consumer C, the new pact of D; give one of them the other's name, or another file.")
        other.consumer = "C"
        other.provider = "Q"
        #expect(throws: PactMergeError.providersDiffer(existing: "P", newer: "Q")) { try Self.pact([]).merging(other) }
    }

    @Test(
        "Interactions that would overwrite each other are found in pairs",
        arguments: [
            ([interaction("a", ["s"]), interaction("b", ["s"]), interaction("a", ["s"])], ["0 2"]),
            ([interaction("a", ["s"]), interaction("a", ["t"])], []),
            ([interaction("a", ["s"]), interaction("a")], ["0 1"]),
            ([interaction("a"), interaction("a", ["s"])], ["0 1"]),
            ([interaction("a", ["s", "t"]), interaction("a", ["t", "s"])], []),
            ([interaction("a", key: "1"), interaction("a", key: "2")], []),
            ([interaction("a", ["s"]), interaction("a", ["s"]), interaction("a", ["s"])], ["0 1", "0 2", "1 2"]),
        ])
    func overwrites(interactions: [Interaction], pairs: [String]) {
        #expect(Self.pact(interactions).overwrites.map { "\($0.earlier) \($0.later)" } == pairs)
    }
}
