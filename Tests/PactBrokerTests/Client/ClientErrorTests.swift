import Pact
import PactBroker
import Testing

@Suite("What a broker's client says when it gets no answer to use")
struct ClientErrorTests {
    private static let address = HTTPOrigin(host: "b.test", port: 9292)
    private static let exchange = BrokerClient.Exchange(method: "GET", target: "/x", address: address)

    @Test(
        "every shape of a broker's complaint is read",
        arguments: [
            (
                #"{"errors":{"name":["is missing","is odd"],"version":["is blank"]}}"#,
                ["name: is missing", "name: is odd", "version: is blank"]
            ),
            (#"{"errors":["Pacticipant Nope not found"]}"#, ["Pacticipant Nope not found"]),
            (#"{"errors":{"":["Must specify either"]}}"#, ["Must specify either"]),
            (#"{"errors":{"contracts":{"0":["odd"]}}}"#, ["contracts.0: odd"]),
            (#"{"errors":"one"}"#, ["one"]),
            (#"{"error":"no"}"#, ["no"]),
            (#"{"error":{"message":"An error","reference":"r1"}}"#, ["An error"]),
            (#"{"title":"Unprocessable","detail":"line break"}"#, ["Unprocessable", "line break"]),
            (#"{"notices":[{"type":"error","text":"taken"},{"type":"info","text":"more"}]}"#, ["taken"]),
            ("<html>", []), ("", []), ("[1]", []), (#"{"errors":{}}"#, []),
        ])
    func shapes(body: String, messages: [String]) async throws {
        let response = HTTPResponse(status: 400, headers: ["Content-Type": "application/json"], text: body)
        try await RecordedBroker.asked(["GET /pacticipants": [response]]) { client, _ in
            let error = await #expect(throws: BrokerClientError.self) { try await client.pacticipants() }
            #expect(error?.problem?.messages == messages)
        }
    }

    @Test(
        "the status decides what kind of error it is",
        arguments: [
            (401, "unauthorized"), (403, "forbidden"), (404, "notFound"), (409, "conflict"), (422, "refused"), (500, "failed"),
            (304, "failed"),
        ])
    func kinds(status: Int, kind: String) async throws {
        try await RecordedBroker.asked(["GET /pacticipants": [.hal([:], status: status)]]) { client, _ in
            let error = await #expect(throws: BrokerClientError.self) { try await client.pacticipants() }
            #expect(error.map { "\($0)".prefix { $0 != "(" } }.map(String.init) == kind)
        }
    }

    @Test("a page is no broker's answer, nor is JSON without what every broker says")
    func noBroker() async throws {
        let page = HTTPResponse(status: 200, headers: ["Content-Type": "text/html"], text: "<h1>hello</h1>")
        try await RecordedBroker.asked(["GET /pacticipants": [page, .hal([:])]]) { client, _ in
            let first = await #expect(throws: BrokerClientError.self) { try await client.pacticipants() }
            let url = client.address.description + "/pacticipants"
            #expect(first?.sentence == "\(url) answers with text/html that is no broker's; give a Pact Broker's address.")
            let second = await #expect(throws: BrokerClientError.self) { try await client.pacticipants() }
            #expect(
                second?.sentence == "The answer of \(url) has no pacticipants, which every Pact Broker's has; look at what answers there.")
        }
    }

    @Test(
        "each error has a sentence that says what to do",
        arguments: [
            (
                BrokerClientError.unreachable(exchange, .refused(address)),
                "No broker answers at http://b.test:9292: nobody listens there. Start it, or correct the address."
            ),
            (
                .unauthorized(exchange, credentials: .none, .init(messages: [])),
                "The broker at http://b.test:9292 wants to know who asks, and no credentials were given. Give a user's name and password, or a token."
            ),
            (
                .unauthorized(exchange, credentials: .bearer("secret", source: "PACT_BROKER_TOKEN"), .init(messages: ["expired"])),
                "The broker at http://b.test:9292 does not accept the token of PACT_BROKER_TOKEN (expired). "
                    + "Correct what was given, or ask whoever runs it."
            ),
            (
                .forbidden(exchange, credentials: .basic("u", "secret", source: "--broker-password"), .init(messages: [])),
                "The broker at http://b.test:9292 does not let the user 'u' with the password of --broker-password do this. "
                    + "Ask with credentials that may."
            ),
            (
                .notFound(exchange, .init(messages: ["No pacticipant with name 'A' found"])),
                "The broker at http://b.test:9292 says: No pacticipant with name 'A' found."
            ),
            (
                .notFound(exchange, .init(messages: [])),
                "There is nothing at http://b.test:9292/x; look at the names, and at the broker's address."
            ),
            (.refused(exchange, status: 400, .init(messages: ["name: is missing"])), "The broker refuses this: name: is missing."),
            (
                .failed(exchange, status: 500, .init(messages: ["An error"])),
                "The broker at http://b.test:9292 failed with status 500 (An error). Look at its log, and try again."
            ),
            (
                .redirected(exchange, to: "https://b.test/"),
                "http://b.test:9292/x has moved to https://b.test/; give the broker's new address."
            ),
            (
                .unknownEnvironment("prodction", known: ["test", "production"]),
                "The broker has no environment 'prodction'. Did you mean 'production'? It has test, production."
            ),
        ])
    func sentences(error: BrokerClientError, sentence: String) {
        #expect(error.sentence == sentence)
    }
}
