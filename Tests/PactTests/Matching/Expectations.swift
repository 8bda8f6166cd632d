import Pact

extension ExpectedRequest {
    /// An expectation with JSON in its body where there is one, and rules by their V2 keys.
    static func make(
        _ method: String = "GET", _ path: String = "/products", query: String = "", headers: [(String, String)] = [],
        json: JSONValue? = nil, rules: [(String, JSONObject)] = []
    ) throws -> ExpectedRequest {
        var object: JSONObject = ["method": .string(method), "path": .string(path), "query": .string(query)]
        object["headers"] = .object(JSONObject(headers.map { ($0.0, .string($0.1)) }))
        object["body"] = json
        if !rules.isEmpty { object["matchingRules"] = .object(JSONObject(rules.map { ($0.0, .object($0.1)) })) }
        return try ExpectedRequest(json: .object(object), specification: .v2)
    }
}

extension ExpectedResponse {
    static func make(
        _ status: Int = 200, headers: [(String, String)] = [("Content-Type", "application/json")], json: JSONValue? = nil,
        rules: [(String, JSONObject)] = []
    ) throws -> ExpectedResponse {
        var object: JSONObject = ["status": .int(status)]
        object["headers"] = .object(JSONObject(headers.map { ($0.0, .string($0.1)) }))
        object["body"] = json
        if !rules.isEmpty { object["matchingRules"] = .object(JSONObject(rules.map { ($0.0, .object($0.1)) })) }
        return try ExpectedResponse(json: .object(object), specification: .v2)
    }
}

extension HTTPResponse {
    static func json(_ value: JSONValue, status: Int = 200) -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": "application/json"], body: value.bytes())
    }
}

extension HTTPRequest {
    static func json(_ value: JSONValue, _ method: String = "POST", _ target: String = "/products") -> HTTPRequest {
        HTTPRequest(method: method, target: target, headers: ["Content-Type": "application/json"], body: value.bytes())
    }
}

extension Interaction {
    static func make(
        _ description: String = "get all products", given states: [String] = [], _ request: ExpectedRequest = ExpectedRequest(),
        _ response: ExpectedResponse = ExpectedResponse(), pending: Bool = false
    ) -> Interaction {
        Interaction(
            description: description, providerStates: states.map { ProviderState($0) }, request: request, response: response,
            pending: pending)
    }
}

extension PactFile {
    static func make(_ interactions: [Interaction]) -> PactFile {
        PactFile(consumer: "FrontendWebsite", provider: "ProductService", specification: .v2, interactions: interactions)
    }
}
