import Pact
import PactBroker

/// An empty broker in memory that is asked over its API.
struct AskedBroker {
    struct Answer {
        let status: Int
        let headers: Headers
        let text: String
        let json: JSONValue

        func href(_ relation: String) -> String? { json["_links"]?[relation]?["href"]?.string }
        func hrefs(_ relation: String) -> [String] { json["_links"]?[relation]?.array?.compactMap { $0["href"]?.string } ?? [] }
        /// The texts of the notices of a kind.
        func notices(_ kind: String) -> [String] {
            json["notices"]?.array?.filter { $0["type"]?.string == kind }.compactMap { $0["text"]?.string } ?? []
        }
    }

    static let base = "http://broker.test:9292"

    let broker: Broker
    private let service: BrokerService

    init() throws {
        broker = try .make()
        service = BrokerService(broker)
    }

    func ask(_ method: String, _ target: String, _ body: JSONValue? = nil) async throws -> Answer {
        try await ask(method, target, bytes: body?.bytes() ?? [])
    }

    /// - Parameter target: with or without the broker's address before it.
    func ask(_ method: String, _ target: String, bytes: [UInt8]) async throws -> Answer {
        let path = target.hasPrefix(Self.base) ? String(target.dropFirst(Self.base.count)) : target
        let request = HTTPRequest(
            method: method, target: path, headers: ["Host": "broker.test:9292", "Content-Type": "application/json"], body: bytes)
        let response = try await service.handler(request)
        let json = try? JSONValue.parse(response.body)
        return Answer(
            status: response.status, headers: response.headers, text: String(decoding: response.body, as: UTF8.self), json: json ?? .null)
    }

    /// Publishes contracts of one version.
    @discardableResult
    func publish(
        _ contracts: [JSONValue], of consumer: String = "Website", as version: String, branch: String? = nil, tags: [String] = []
    ) async throws -> Answer {
        var body: JSONObject = [
            "pacticipantName": .string(consumer), "pacticipantVersionNumber": .string(version),
            "contracts": .array(contracts.map { Self.contract($0, consumer: consumer) }),
        ]
        body["branch"] = branch.map(JSONValue.string)
        if !tags.isEmpty { body["tags"] = .array(tags.map { .string($0) }) }
        return try await ask("POST", "/contracts/publish", .object(body))
    }

    static func contract(_ pact: JSONValue, consumer: String) -> JSONValue {
        [
            "consumerName": .string(consumer), "providerName": pact["provider"]?["name"] ?? "Service", "specification": "pact",
            "contentType": "application/json", "content": .string(Base64.encode(pact.bytes())),
        ]
    }

    /// A pact with an interaction for each description and status.
    static func pact(
        _ interactions: [(description: String, status: Int)] = [("get all", 200)], consumer: String = "Website",
        provider: String = "Service"
    ) -> JSONValue {
        [
            "consumer": ["name": .string(consumer)], "provider": ["name": .string(provider)],
            "interactions": .array(
                interactions.map { interaction in
                    [
                        "description": .string(interaction.description), "providerState": "products exist",
                        "request": ["method": "GET", "path": "/products"], "response": ["status": .int(interaction.status)],
                    ]
                }),
            "metadata": ["pactSpecification": ["version": "2.0.0"]],
        ]
    }
}
