import Pact
import PactBroker
import Testing

/// Speaks with a broker in memory as a verifier and a consumer's build do.
struct VerifyingClient {
    let service: BrokerService

    init() throws {
        service = BrokerService(try .make())
    }

    func send(_ method: String, _ target: String, _ body: JSONValue? = nil) async throws -> HTTPResponse {
        try await service.handler(
            HTTPRequest(method: method, target: target, headers: ["Host": "broker.test"], body: body?.bytes() ?? []))
    }

    func get(_ target: String) async throws -> JSONValue { try await json("GET", target) }

    /// The answer's document, which has this status.
    func json(_ method: String, _ target: String, _ body: JSONValue? = nil, status: Int = 200) async throws -> JSONValue {
        let response = try await send(method, target, body)
        let text = String(decoding: response.body, as: UTF8.self)
        try #require(response.status == status, "\(method) \(target): \(response.status) \(text)")
        return try JSONValue.parse(response.body)
    }

    /// Publishes a contract of two interactions between Web and Service.
    func publish(_ version: String, branch: String = "main", status: JSONValue = 200) async throws {
        let pact: JSONValue = [
            "consumer": ["name": "Web"], "provider": ["name": "Service"], "metadata": ["pactSpecification": ["version": "2.0.0"]],
            "interactions": [
                ["description": "one", "request": ["method": "GET", "path": "/1"], "response": ["status": status]],
                ["description": "two", "request": ["method": "GET", "path": "/2"], "response": ["status": 200]],
            ],
        ]
        _ = try await json(
            "POST", "/contracts/publish",
            [
                "pacticipantName": "Web", "pacticipantVersionNumber": .string(version), "branch": .string(branch),
                "contracts": [
                    [
                        "consumerName": "Web", "providerName": "Service", "specification": "pact", "contentType": "application/json",
                        "content": .string(Base64.encode(pact.bytes())),
                    ]
                ],
            ])
    }

    /// The pacts for the verification of Service.
    func pacts(_ body: JSONValue = [:]) async throws -> [JSONValue] {
        let answer = try await json("POST", "/pacts/provider/Service/for-verification", body)
        return answer["_embedded"]?["pacts"]?.array ?? []
    }

    /// The path of a link, without the broker's address.
    func link(_ name: String, of document: JSONValue) throws -> String {
        let href = try #require(document["_links"]?[name]?["href"]?.string)
        try #require(href.hasPrefix("http://broker.test/"))
        return String(href.dropFirst("http://broker.test".count))
    }
}
