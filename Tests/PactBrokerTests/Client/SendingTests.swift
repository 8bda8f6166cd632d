import Pact
import PactBroker
import Synchronization
import Testing

@Suite("A broker's client sends")
struct ClientSendingTests {
    private static let empty: JSONValue = ["pacticipants": []]

    @Test("who it is with every request, from the first on")
    func credentials() async throws {
        let table: [(BrokerCredentials, String?)] = [
            (.none, nil), (.basic("pact", "wörd"), "Basic cGFjdDp3w7ZyZA=="), (.bearer("abc"), "Bearer abc"),
        ]
        for (credentials, header) in table {
            try await RecordedBroker.asked(["GET /pacticipants": [.hal(Self.empty)]], as: credentials) { client, broker in
                _ = try await client.pacticipants()
                #expect(broker.requests.map { $0.headers.first("Authorization") } == [header])
                #expect(broker.requests.first?.headers.first("Accept") == "application/hal+json, application/json")
            }
        }
    }

    @Test("below the path at which the broker is, and encodes names")
    func basePath() async throws {
        let answer = HTTPResponse.hal(["name": "A/B ü"])
        try await RecordedBroker.asked(["GET /pact/broker/pacticipants/A%2FB%20%C3%BC": [answer]], below: "/pact/broker") { client, _ in
            let pacticipant = try await client.pacticipant("A/B ü")
            #expect(pacticipant.name == "A/B ü")
        }
    }

    @Test(
        "nothing to the host of a link, only its path to the broker that was named",
        arguments: ["http://elsewhere.test/base/pacts/1", "/base/pacts/1", "https://elsewhere.test:1/pacts/1#x", "/pacts/1"])
    func links(href: String) async throws {
        try await RecordedBroker.asked(["GET /base/pacts/1": [.hal(["a": 1])]], below: "/base") { client, _ in
            let document = try await client.document(at: href)
            #expect(document == ["a": 1])
        }
    }

    @Test("a GET again where it is sent to by the broker itself")
    func redirect() async throws {
        let moved = HTTPResponse(status: 301, headers: ["Location": "/new"])
        try await RecordedBroker.asked(["GET /pacticipants": [moved], "GET /new": [.hal(Self.empty)]], as: .bearer("t")) { client, broker in
            _ = try await client.pacticipants()
            #expect(broker.asked == ["GET /pacticipants", "GET /new"])
        }
    }

    @Test(
        "nothing where another server or a write is redirected to",
        arguments: ["http://elsewhere.test/", "//elsewhere.test/", "https://elsewhere.test/", "http://127.0.0.1:1/", "ftp://x/", "new"])
    func refusedRedirect(location: String) async throws {
        let moved = HTTPResponse(status: 307, headers: ["Location": location])
        try await RecordedBroker.asked(["GET /pacticipants": [moved], "POST /webhooks": [moved]]) { client, broker in
            await #expect(throws: BrokerClientError.self) { try await client.pacticipants() }
            await #expect(throws: BrokerClientError.self) { try await client.create(.init(url: "http://x", events: [])) }
            #expect(broker.asked == ["GET /pacticipants", "POST /webhooks"])
        }
    }

    @Test("a request again where a gateway says that the broker is away", arguments: [502, 503, 504])
    func retry(status: Int) async throws {
        let away = HTTPResponse(status: status, headers: ["Content-Type": "text/html"], text: "<h1>away</h1>")
        try await RecordedBroker.asked(["GET /pacticipants": [away, away, .hal(Self.empty)]], retries: 2) { client, broker in
            let pacticipants = try await client.pacticipants()
            #expect(pacticipants.isEmpty)
            #expect(broker.asked.count == 3)
        }
    }

    @Test("what the broker refuses or fails at only once", arguments: [400, 401, 403, 404, 408, 409, 422, 429, 500])
    func noRetry(status: Int) async throws {
        let refusal = HTTPResponse.hal(["error": "no"], status: status)
        try await RecordedBroker.asked(["GET /pacticipants": [refusal]], retries: 5) { client, broker in
            await #expect(throws: BrokerClientError.self) { try await client.pacticipants() }
            #expect(broker.asked.count == 1)
        }
    }

    @Test("a result that may have been taken only once")
    func noRetryOfPost() async throws {
        let away = HTTPResponse(status: 503)
        try await RecordedBroker.asked(["POST /webhooks": [away]], retries: 5) { client, broker in
            await #expect(throws: BrokerClientError.self) { try await client.create(.init(url: "http://x", events: [])) }
            #expect(broker.asked.count == 1)
        }
    }

    @Test("again where nobody listens, waiting longer each time, and tells of it")
    func refused() async throws {
        let waits = Mutex<[Duration]>([])
        try await InMemoryTransport().refusing { origin in
            var client = BrokerClient(address: origin, transport: InMemoryTransport())
            client.retrying = BrokerClient.Retrying(limit: 3, pause: { _ in }, told: { _, wait in waits.withLock { $0.append(wait) } })
            await #expect(throws: BrokerClientError.self) { try await client.create(.init(url: "http://x", events: [])) }
        }
        #expect(waits.withLock { $0 } == [.milliseconds(500), .seconds(1), .seconds(2)])
    }
}
