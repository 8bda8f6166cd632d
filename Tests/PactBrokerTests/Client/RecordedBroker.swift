import Pact
import PactBroker
import Synchronization

/// A broker that gives recorded answers, and keeps what it was asked.
final class RecordedBroker: Sendable {
    private struct State {
        var answers: [String: [HTTPResponse]]
        var requests: [HTTPRequest] = []
    }

    private let state: Mutex<State>

    /// - Parameter answers: by method and target, `GET /pacticipants`; of several the last goes on being given.
    init(_ answers: [String: [HTTPResponse]]) {
        state = Mutex(State(answers: answers))
    }

    var requests: [HTTPRequest] { state.withLock { $0.requests } }

    /// `["GET /", "POST /contracts/publish"]`
    var asked: [String] { requests.map { "\($0.method) \($0.target)" } }

    func answer(_ request: HTTPRequest) -> HTTPResponse {
        state.withLock { state in
            state.requests.append(request)
            let key = "\(request.method) \(request.target)"
            guard let answers = state.answers[key], let first = answers.first else {
                return .hal(["error": "The requested document was not found on this server."], status: 404)
            }
            if answers.count > 1 { state.answers[key] = Array(answers.dropFirst()) }
            return first
        }
    }

    /// Serves the answers while a client asks, which waits for nothing between two tries.
    @discardableResult
    static func asked<Value: Sendable>(
        _ answers: [String: [HTTPResponse]], below basePath: String = "", as credentials: BrokerCredentials = .none, retries: Int = 0,
        _ ask: @Sendable (BrokerClient, RecordedBroker) async throws -> Value
    ) async throws -> Value {
        let broker = RecordedBroker(answers)
        let transport = InMemoryTransport()
        return try await transport.serving({ broker.answer($0) }) { origin in
            var client = BrokerClient(
                address: HTTPOrigin(host: origin.host, port: origin.port, basePath: basePath), credentials: credentials,
                transport: transport)
            client.retrying = BrokerClient.Retrying(limit: retries, pause: { _ in })
            return try await ask(client, broker)
        }
    }
}

extension HTTPResponse {
    static func hal(_ json: JSONValue, status: Int = 200) -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": "application/hal+json;charset=utf-8"], body: json.bytes())
    }

    static let nothing = HTTPResponse(status: 204)
}
