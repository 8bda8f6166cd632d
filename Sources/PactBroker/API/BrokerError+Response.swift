import Pact

extension BrokerError {
    /// As clients know how to print it.
    var response: HTTPResponse {
        switch self {
        case .notFound(let what): HAL.response(["error": .string(what)], status: 404)
        case .invalid(let fields):
            HAL.response(["errors": .object(Self.object(fields))], status: 400)
        case .refused(let messages): HAL.response(["errors": Self.list(messages)], status: 400)
        case .malformedJSON(let error): HAL.response(["error": .string("The body is no JSON: \(error.sentence)")], status: 400)
        case .conflict(let notices, let field, let messages):
            HAL.response(
                ["notices": .array(notices.map(\.json)), "errors": .object([field: Self.list(messages)])], status: 409,
                headers: ["Content-Type": "application/json;charset=utf-8"])
        case .methodNotAllowed(let allowed):
            HAL.response(
                ["error": .string("This address takes \(allowed.joined(separator: ", ")).")], status: 405,
                headers: ["Allow": allowed.joined(separator: ", ")])
        case .misdirected(let host): HAL.response(["errors": Self.list([Self.misdirection(host)])], status: 421)
        case .unauthorized(let sentence, let challenge):
            HAL.response(
                ["errors": [.string(sentence)]], status: 401, headers: ["WWW-Authenticate": challenge])
        }
    }

    static func misdirection(_ host: String) -> String {
        "This broker wants no credentials, and so answers to names of its own machine alone, such as localhost and 127.0.0.1. "
            + "The request was for '\(host.prefix(100))'. Ask for http://127.0.0.1 with the broker's port, or start the broker with credentials."
    }

    private static func object(_ fields: [String: [String]]) -> JSONObject {
        JSONObject(fields.sorted { $0.key < $1.key }.map { (name: $0.key, value: list($0.value)) })
    }

    private static func list(_ messages: [String]) -> JSONValue { .array(messages.map { .string($0) }) }
}
