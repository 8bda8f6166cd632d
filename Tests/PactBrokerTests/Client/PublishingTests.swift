import Pact
import PactBroker
import Testing

@Suite("Publishing through a broker's client")
struct ClientPublishingTests {
    private static func pact(_ description: String, consumer: String = "A", provider: String = "B") -> String {
        """
        {"consumer":{"name":"\(consumer)"},"provider":{"name":"\(provider)"},"interactions":[{"description":"\(description)",
        "request":{"method":"GET","path":"/"},"response":{"status":200,"body":{"price":1.0}}}],"extra":[1.0],
        "metadata":{"pactSpecification":{"version":"2.0.0"}}}
        """
    }

    private static let accepted = HTTPResponse.hal([
        "notices": [["type": "success", "text": "published"]], "_links": ["pb:contracts": [["href": "http://b/pact"]]],
    ])

    @Test("sends the file as it was written, with its version, branch, tags and build")
    func body() async throws {
        let contract = try BrokerClient.Contract(reading: Array(Self.pact("one").utf8))
        let version = BrokerClient.NewVersion("1.0.0", branch: "main", tags: ["dev"], buildURL: "http://ci/1")
        try await RecordedBroker.asked(["POST /contracts/publish": [Self.accepted]]) { client, broker in
            let publication = try await client.publish(contract, as: version)
            #expect(publication.notices == [.init(type: "success", text: "published")])
            #expect(publication.pactURL == "http://b/pact")
            let body = try JSONValue.parse(broker.requests.first?.body ?? [])
            #expect(broker.requests.first?.headers.first("Content-Type") == "application/json")
            #expect(body["pacticipantName"] == "A")
            #expect(body["pacticipantVersionNumber"] == "1.0.0")
            #expect(body["branch"] == "main")
            #expect(body["tags"] == ["dev"])
            #expect(body["buildUrl"] == "http://ci/1")
            let sent = body["contracts"]?[0]
            #expect(sent?["specification"] == "pact")
            #expect(sent?["contentType"] == "application/json")
            #expect(sent?["onConflict"] == "overwrite")
            let content = Base64.decode(sent?["content"]?.string ?? "") ?? []
            #expect(try JSONValue.parse(content) == JSONValue.parse(Self.pact("one")))
            #expect(String(decoding: content, as: UTF8.self).contains(#""price":1.0"#))
        }
    }

    @Test("leaves out what is not given, and asks for merging where that is wanted")
    func merging() async throws {
        let contract = try BrokerClient.Contract(reading: Array(Self.pact("one").utf8))
        try await RecordedBroker.asked(["POST /contracts/publish": [Self.accepted]]) { client, broker in
            _ = try await client.publish(contract, as: BrokerClient.NewVersion("1"), isMerged: true)
            let body = try JSONValue.parse(broker.requests.first?.body ?? [])
            #expect(body.object?.names == ["pacticipantName", "pacticipantVersionNumber", "contracts"])
            #expect(body["contracts"]?[0]?["onConflict"] == "merge")
        }
    }

    @Test("makes one contract of files between the same two")
    func files() throws {
        let contracts = try [Self.pact("one"), Self.pact("other", provider: "C"), Self.pact("two")].map {
            try BrokerClient.Contract(reading: Array($0.utf8))
        }
        let merged = try BrokerClient.Contract.merged(contracts)
        #expect(merged.map(\.provider) == ["B", "C"])
        #expect(merged.first?.json["interactions"]?.array?.map { $0["description"] } == ["one", "two"])
        #expect(merged.last == contracts[1])
    }

    @Test(
        "refuses what is no pact, or does not say whom it is between",
        arguments: [
            ("[]", "Line 1, $: an object is needed here, not an array."),
            (#"{"provider":{"name":"B"},"interactions":[]}"#, "$.consumer.name: a string is needed here, not null."),
            (#"{"consumer":{"name":"A"},"provider":{}}"#, "$.provider.name: a string is needed here, not null."),
        ])
    func noPact(text: String, sentence: String) {
        let error = #expect(throws: PactFileError.self) { try BrokerClient.Contract(reading: Array(text.utf8)) }
        #expect(error?.sentence == sentence)
    }

    @Test("tells the difference where this version has published another content")
    func conflict() async throws {
        let text = "Cannot change the content of the pact"
        let answer: JSONValue = [
            "notices": [["type": "error", "text": .string(text)], ["type": "info", "text": "- 404\n+ 410"]],
            "errors": ["contracts": [.string(text)]],
        ]
        let contract = try BrokerClient.Contract(reading: Array(Self.pact("one").utf8))
        try await RecordedBroker.asked(["POST /contracts/publish": [.hal(answer, status: 409)]]) { client, _ in
            let error = await #expect(throws: BrokerClientError.self) {
                try await client.publish(contract, as: BrokerClient.NewVersion("1"))
            }
            guard case .conflict(_, let problem) = error else { throw try #require(error) }
            #expect(problem == .init(messages: [text], notices: [.init(type: "info", text: "- 404\n+ 410")]))
        }
    }
}
