import Pact
import Synchronization
import Testing

@Suite("State changes over HTTP")
struct StateChangeURLTests {
    private static let change = StateChange(
        state: ProviderState("product exists", params: ["id": "10", "count": 2]), action: .setup)

    private static func answer(
        _ response: HTTPResponse, sendsQuery: Bool = false
    ) async throws -> (answer: StateChangeAnswer, request: HTTPRequest?) {
        let transport = InMemoryTransport()
        let seen = Mutex<HTTPRequest?>(nil)
        let answer = try await transport.serving({ request in
            seen.withLock { $0 = request }
            return response
        }) { origin in
            let based = HTTPOrigin(host: origin.host, port: origin.port, basePath: "/v1")
            let url = StateChangeURL(origin: based, target: "/states", sendsQuery: sendsQuery, customHeaders: ["X-Token": "a"])
            return await url.handler(over: transport)(Self.change)
        }
        return (answer, seen.withLock { $0 })
    }

    @Test("A change is posted as JSON with action, parameters and state")
    func posted() async throws {
        let (answer, request) = try await Self.answer(HTTPResponse(status: 200))
        #expect(answer == .handled)
        #expect(request?.method == "POST")
        #expect(request?.target == "/v1/states")
        #expect(request?.headers.first("Content-Type") == "application/json")
        #expect(request?.headers.first("X-Token") == "a")
        let body = try JSONValue.parse(request?.body ?? [])
        #expect(body == ["action": "setup", "params": ["id": "10", "count": 2], "state": "product exists"])
    }

    @Test("A change can go as a query, without a body")
    func query() async throws {
        let (_, request) = try await Self.answer(HTTPResponse(status: 200), sendsQuery: true)
        #expect(request?.target == "/v1/states?action=setup&state=product%20exists&id=10&count=2")
        #expect(request?.body == [])
    }

    @Test("An object in the answer tells values of the state")
    func values() async throws {
        let told = try await Self.answer(.json(["id": 7])).answer
        #expect(told == .handled(values: ["id": 7]))
        for response in [HTTPResponse(status: 204), HTTPResponse(status: 200, headers: [:], text: "fine")] {
            let answer = try await Self.answer(response).answer
            #expect(answer == .handled)
        }
    }

    @Test("Any other answer than 2xx fails at once", arguments: [302, 404, 500, 503])
    func failing(status: Int) async throws {
        guard case .failed(let reason) = try await Self.answer(HTTPResponse(status: status)).answer else {
            Issue.record("not failed")
            return
        }
        #expect(reason.hasSuffix("/v1/states answered with status \(status)"))
    }

    @Test("Where nobody listens the environment is at fault")
    func refused() async throws {
        let transport = InMemoryTransport()
        let (answer, origin) = try await transport.refusing { origin in
            (await StateChangeURL(origin: origin, target: "/states").handler(over: transport)(Self.change), origin)
        }
        #expect(answer == .unreachable(.refused(origin)))
    }
}
