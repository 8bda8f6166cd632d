import Pact
import Synchronization
import Testing

@Suite("Generated values on their way out")
struct GeneratingHooksTests {
    private static func source(seed: UInt64 = 1) -> GenerationSource {
        GenerationSource(seed: seed) { CivilDateTime(secondsSince1970: 1_795_345_159) }
    }

    private static func pact(request: JSONValue = [:], response: JSONValue = [:], states: [ProviderState] = []) throws -> PactFile {
        .make([
            Interaction(
                description: "d", providerStates: states, request: try ExpectedRequest(json: request, specification: .v3),
                response: try ExpectedResponse(json: response, specification: .v3))
        ])
    }

    private static let dated: JSONValue = [
        "headers": ["Content-Type": "application/json"],
        "body": ["date": "then", "id": "x", "link": "there", "state": "open"],
        "generators": [
            "status": ["type": "RandomInt", "min": 203, "max": 203],
            "header": ["X-Trace": ["type": "Uuid"]],
            "body": [
                "$.date": ["type": "Date"], "$.id": ["type": "Uuid"], "$.state": ["type": "ProviderState", "expression": "s"],
                "$.link": ["type": "MockServerURL", "example": "http://a/b/1", "regex": ".*(/b/\\d)"],
            ],
        ],
    ]

    @Test("A mock server generates the response it sends, other values each time, and its own address")
    func mock() async throws {
        let transport = InMemoryTransport()
        let (answers, session) = try await MockSession.serving(
            try Self.pact(response: Self.dated), generation: Self.source(), over: transport
        ) { origin in
            var answers: [(HTTPResponse, String)] = []
            for _ in 0..<2 {
                answers.append(
                    (try await transport.send(HTTPRequest(method: "GET", target: "/"), to: origin, timeout: .seconds(5)), "\(origin)"))
            }
            return answers
        }
        var ids: Set<String> = []
        for (answer, origin) in answers {
            let body = try JSONValue.parse(answer.body)
            #expect(answer.status == 203)
            #expect(body["date"] == "2026-11-22")
            #expect(body["link"]?.string == "\(origin)/b/1")
            #expect(body["state"] == "open")
            ids.formUnion([body["id"]?.string ?? "x", answer.headers.first("X-Trace") ?? "x"])
        }
        #expect(ids.count == 4 && !ids.contains("x"))
        #expect(session.exchanges.map(\.response.body) == answers.map(\.0.body))
        #expect(session.isFulfilled)
    }

    @Test("A mock server without clock and chance sends the examples, but for its own address")
    func mockWithoutSource() throws {
        let server = MockServer(MockSession(try Self.pact(response: Self.dated)))
        let response = server.respond(to: HTTPRequest(method: "GET", target: "/", headers: ["Host": "mock:1"])).response
        #expect(response.status == 200)
        #expect(
            try JSONValue.parse(response.body) == ["date": "then", "id": "x", "link": "http://mock:1/b/1", "state": "open"])
        let nameless = server.respond(to: HTTPRequest(method: "GET", target: "/")).response
        #expect(try JSONValue.parse(nameless.body)["link"] == "there")
    }

    @Test("The same source makes the same answers in the same order")
    func repeated() throws {
        let request = HTTPRequest(method: "GET", target: "/")
        let pact = try Self.pact(response: Self.dated)
        let servers = [Self.source(), Self.source(), Self.source(seed: 2)].map { MockServer(MockSession(pact), generation: $0) }
        let bodies = servers.map { server in (0..<3).map { _ in server.respond(to: request).response.body } }
        #expect(bodies.first == bodies.dropFirst().first)
        #expect(bodies.first != bodies.last)
    }

    @Test("What a request is compared with is never generated")
    func comparison() throws {
        let pact = try Self.pact(request: [
            "path": "/a", "query": ["q": ["1"]],
            "generators": ["path": ["type": "Uuid"], "query": ["q": ["type": "Uuid"], "r": ["type": "Uuid"]]],
        ])
        let server = MockServer(MockSession(pact), generation: Self.source())
        #expect(server.respond(to: HTTPRequest(method: "GET", target: "/a?q=1")).judgement == .matched(index: 0))
    }

    /// States with their parameters, what their handlers told, and what the request asks for in the end.
    @Test(
        "A verification asks with the values of the states, those told by a handler first, those of a later state first",
        arguments: [
            ([["a": 1]], [[:]], "/1"), ([["a": 1], ["a": 9]], [[:], [:]], "/9"), ([["a": 1], ["a": 9]], [["a": 2], [:]], "/2"),
            ([["a": 1], [:]], [["a": 2], ["a": 3]], "/3"), ([[:]], [["a": "x y"]], "/x%20y"), ([[:]], [[:]], "/example"),
        ] as [([JSONObject], [JSONObject], String)])
    func states(params: [JSONObject], told: [JSONObject], target: String) async throws {
        let states = params.enumerated().map { ProviderState("s\($0.offset)", params: $0.element) }
        var options = VerificationOptions()
        options.tearsDown = true
        options.stateHandler = { change in
            guard change.action == .setup else { return .handled(values: ["a": "torn down"]) }
            return .handled(values: told[states.firstIndex(of: change.state) ?? 0])
        }
        let generator: JSONValue = ["path": ["type": "ProviderState", "expression": "${a}"]]
        let pact = try Self.pact(request: ["path": "/example", "generators": generator], states: states)
        #expect(try await Self.asked(pact, options).map(\.target) == [target])
    }

    @Test("Without a state a handler's values count too")
    func noState() async throws {
        var options = VerificationOptions()
        options.stateHandler = { _ in .handled(values: ["a": "/b"]) }
        let pact = try Self.pact(request: ["generators": ["path": ["type": "ProviderState", "expression": "a"]]])
        #expect(try await Self.asked(pact, options).map(\.target) == ["/b"])
    }

    @Test("A verification generates what it sends, and compares with the example")
    func verification() async throws {
        var options = VerificationOptions()
        options.generation = Self.source()
        options.requestFilter = { request in
            var request = request
            request.headers.append("X-Seen", request.target)
            return request
        }
        let generators: JSONValue = [
            "path": ["type": "Regex", "regex": "/[a-z]{5}"], "query": ["q": ["type": "RandomInt", "min": 5, "max": 5]],
            "header": ["X-Day": ["type": "Date"]], "body": ["$.id": ["type": "RandomInt", "min": 6, "max": 6]],
        ]
        let response: JSONValue = ["status": 200, "generators": ["status": ["type": "RandomInt", "min": 404, "max": 404]]]
        let pact = try Self.pact(
            request: [
                "method": "POST", "path": "/example", "headers": ["Content-Type": "application/json"], "body": ["id": 1],
                "generators": generators,
            ], response: response)
        let request = try #require(try await Self.asked(pact, options).first)
        #expect(try RegularExpression(#"/[a-z]{5}\?q=5"#).match(whole: request.target) == .matches)
        #expect(request.headers.first("X-Day") == "2026-11-22")
        #expect(request.headers.first("X-Seen") == request.target)
        #expect(request.body == Array(#"{"id":6}"#.utf8))
    }

    /// What a provider that answers 200 to everything was asked; every interaction has to hold.
    private static func asked(_ pact: PactFile, _ options: VerificationOptions) async throws -> [HTTPRequest] {
        let transport = InMemoryTransport()
        let results = try await transport.serving({ _ in HTTPResponse(status: 200) }) { origin in
            await Verifier.verify(pact, at: origin, over: transport, options: options)
        }
        #expect(results.map(\.outcome) == [.ok])
        #expect(results.map(\.interaction) == pact.interactions)
        return results.compactMap(\.request)
    }

    @Test(
        "A path is sent so that it stays one",
        arguments: [
            ("/a b", "/a%20b"), ("5", "/5"), ("/%2f%", "/%2f%"), ("/é#?x={}", "/%C3%A9%23?x=%7B%7D"), ("/a\r\nb", "/a%0D%0Ab"), ("*", "*"),
        ])
    func paths(path: String, target: String) {
        #expect(ExpectedRequest(path: path).sent().target == target)
    }
}
