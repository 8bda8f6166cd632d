import Pact
import Synchronization
import Testing

@Suite("Verifying a provider")
struct VerifierTests {
    /// A provider that knows one list and one product, and keeps what it was asked.
    private final class Provider: Sendable {
        private let log = Mutex<[HTTPRequest]>([])
        var requests: [HTTPRequest] { log.withLock { $0 } }

        func answer(_ request: HTTPRequest) -> HTTPResponse {
            log.withLock { $0.append(request) }
            return switch request.path {
            case "/products": .json([["id": "09", "version": "v1"]])
            case "/product/10": .json(["id": "10"])
            default: HTTPResponse(status: 404, headers: ["Content-Type": "text/html; charset=utf-8"], text: "<p>no</p>")
            }
        }
    }

    private static func pact() throws -> PactFile {
        .make([
            .make("get all products", given: ["products exist"], try .make("GET", "/products"), try .make(json: [["id": "09"]])),
            .make(
                "get product with ID 10", given: ["product with ID 10 exists"], try .make("GET", "/products/10"),
                try .make(json: ["id": "10"])),
            .make("get the start page", try .make("GET", "/"), try .make(404, headers: [])),
        ])
    }

    private static func verify(
        _ pact: PactFile, options: VerificationOptions = VerificationOptions(), basePath: String = ""
    ) async throws -> (results: [VerificationResult], requests: [HTTPRequest]) {
        let provider = Provider()
        let transport = InMemoryTransport()
        let results = try await transport.serving({ provider.answer($0) }) { origin in
            let based = HTTPOrigin(host: origin.host, port: origin.port, basePath: basePath)
            return await Verifier.verify(pact, at: based, over: transport, options: options)
        }
        return (results, provider.requests)
    }

    @Test("Every interaction is asked and compared, in the file's order, whatever became of the one before")
    func loop() async throws {
        let (results, requests) = try await Self.verify(try Self.pact())
        #expect(results.map(\.index) == [0, 1, 2])
        #expect(requests.map(\.target) == ["/products", "/products/10", "/"])
        #expect(results.first?.outcome == .ok)
        #expect(
            results.dropFirst().first?.outcome.mismatches.map(\.fact)
                == ["status 200 404", "header Content-Type", "bodyType"])
        #expect(results.last?.outcome == .ok)
        #expect(results.dropFirst().first?.response?.status == 404)
        #expect(results.map(\.unhandledStates) == [["products exist"], ["product with ID 10 exists"], []])
    }

    @Test("A provider that cannot be reached is no mismatch")
    func unreachable() async throws {
        let transport = InMemoryTransport()
        let pact = try Self.pact()
        let results = try await transport.refusing { origin in await Verifier.verify(pact, at: origin, over: transport) }
        #expect(results.count == 3)
        for result in results {
            guard case .unreachable(.refused) = result.outcome else {
                Issue.record("\(result.outcome)")
                continue
            }
            #expect(result.outcome.obstacle?.hasPrefix("There is no answer to compare: nobody listens at http://") == true)
        }
        #expect(VerificationReport(pact: pact, results: results).isUnreachable)
    }

    @Test("States are set up before each request and torn down behind it where that is asked for", arguments: [false, true])
    func states(tearsDown: Bool) async throws {
        let calls = Mutex<[String]>([])
        var options = VerificationOptions()
        options.tearsDown = tearsDown
        options.stateHandler = { change in
            calls.withLock { $0.append("\(change.action) \(change.state.name)") }
            return .handled
        }
        let request = try ExpectedRequest.make("GET", "/products")
        let pact = PactFile.make([.make("a", given: ["one", "two"], request), .make("b", request)])
        let (results, _) = try await Self.verify(pact, options: options)
        #expect(results.map(\.outcome) == [.ok, .ok])
        #expect(results.flatMap(\.unhandledStates) == [])
        let expected =
            tearsDown
            ? ["setup one", "setup two", "teardown one", "teardown two", "setup ", "teardown "] : ["setup one", "setup two", "setup "]
        #expect(calls.withLock { $0 } == expected)
    }

    @Test("Where a state cannot be had the request is not made")
    func failedState() async throws {
        var options = VerificationOptions()
        options.stateHandler = { $0.state.name == "products exist" ? .failed(reason: "no store") : .unhandled }
        let (results, requests) = try await Self.verify(try Self.pact(), options: options)
        #expect(results.first?.outcome == .stateFailed(state: "products exist", reason: "no store"))
        #expect(results.first?.request == nil)
        #expect(results.dropFirst().first?.unhandledStates == ["product with ID 10 exists"])
        #expect(requests.map(\.target) == ["/products/10", "/"])
        #expect(
            results.first?.outcome.obstacle
                == #"The provider could not be brought into the state "products exist": no store. The request was not made."#)
    }

    @Test("A failing teardown fails an interaction that held")
    func failedTeardown() async throws {
        var options = VerificationOptions()
        options.tearsDown = true
        options.stateHandler = { $0.action == .teardown ? .failed(reason: "no") : .handled }
        let pact = PactFile.make([.make("a", given: ["one"], try .make("GET", "/products"))])
        let (results, requests) = try await Self.verify(pact, options: options)
        #expect(results.first?.outcome == .stateFailed(state: "one", reason: "no"))
        #expect(requests.count == 1)
    }

    @Test("The request filter has the last word")
    func requestFilter() async throws {
        var options = VerificationOptions()
        options.customHeaders = ["Authorization": "a"]
        options.requestFilter = { request in
            var request = request
            request.headers.set("Authorization", "b")
            return request
        }
        let (results, requests) = try await Self.verify(try Self.pact(), options: options)
        #expect(requests.map { $0.headers["Authorization"] } == [["b"], ["b"], ["b"]])
        #expect(results.first?.request?.headers.first("Authorization") == "b")
    }

    @Test("Stopping at the first failure leaves the rest unasked")
    func stops() async throws {
        var options = VerificationOptions()
        options.stopsAtFirstFailure = true
        let (results, _) = try await Self.verify(try Self.pact(), options: options)
        #expect(results.map(\.index) == [0, 1])
    }

    @Test("A cancelled verification stops between interactions")
    func cancelled() async throws {
        let pact = try Self.pact()
        let transport = InMemoryTransport()
        let task = Task {
            try await transport.serving({ _ in HTTPResponse(status: 200) }) { origin in
                withUnsafeCurrentTask { $0?.cancel() }
                return await Verifier.verify(pact, at: origin, over: transport)
            }
        }
        let results = try await task.value
        #expect(results == [])
    }

    @Test(
        "Filters select by description and state, and all of them have to agree",
        arguments: [
            (nil, nil, false, [0, 1, 2]),
            ("product", nil, false, [0, 1]),
            ("^get product", nil, false, [1]),
            (nil, "exist", false, [0, 1]),
            (nil, "ID \\d+", false, [1]),
            (nil, "", false, [2]),
            (nil, nil, true, [2]),
            ("product", nil, true, []),
            ("all", "ID", false, []),
        ] as [(String?, String?, Bool, [Int])])
    func filters(description: String?, state: String?, isWithoutState: Bool, indexes: [Int]) async throws {
        var options = VerificationOptions()
        options.filter = try InteractionFilter(description: description, state: state, isWithoutState: isWithoutState)
        let (results, _) = try await Self.verify(try Self.pact(), options: options)
        #expect(results.map(\.index) == indexes)
    }

    @Test("What failed in an earlier run is selected by its report, and nothing where nothing failed")
    func lastFailed() async throws {
        let pact = try Self.pact()
        let (results, _) = try await Self.verify(pact)
        let report = VerificationReport.resultsJSON(of: [VerificationReport(pact: pact, results: results)])
        var options = VerificationOptions()
        options.filter = InteractionFilter().selectingFailed(of: report)
        let (again, _) = try await Self.verify(pact, options: options)
        #expect(again.map(\.index) == results.filter { $0.outcome != .ok }.map(\.index))
        #expect(!again.isEmpty && again.count < results.count)
        options.filter = InteractionFilter().selectingFailed(of: ["errors": []])
        #expect(try await Self.verify(pact, options: options).results.isEmpty)
    }

    @Test("A filter that is no pattern says so")
    func badFilter() {
        #expect(throws: RegularExpressionError.unclosedGroup(offset: 0)) { try InteractionFilter(description: "(", state: nil) }
    }

    @Test(
        "Base path and path are joined with one slash, and no path is the root",
        arguments: [("", "/a"), ("/v1", "/v1/a"), ("/v1/", "/v1/a")])
    func basePath(base: String, target: String) throws {
        let request = try ExpectedRequest.make("GET", "/a").sent(below: base)
        #expect(request.target == target)
        #expect(try ExpectedRequest.make("GET", "").sent(below: base).target.last == "/")
    }

    @Test("What is sent has the query by name and encoded, every header value on its line, and accepts anything")
    func sent() throws {
        let expected = try ExpectedRequest.make(
            "POST", "/a%2fb", query: "z=1&a=x+y&a=2&flag", headers: [("Allow", "A, B")], json: ["x": "1"])
        let request = expected.sent()
        #expect(request.target == "/a%2fb?a=x%20y&a=2&flag&z=1")
        #expect(request.headers == ["Allow": "A", "Allow": "B", "Accept": "*/*"])
        #expect(request.body == Array(#"{"x":"1"}"#.utf8))
    }

    @Test(
        "A header of the contract wins over a custom one, unless both are spelt the same",
        arguments: [
            (["X-Token": "custom"], ["custom"]),
            (["x-token": "custom"], ["contract"]),
            (["Other": "custom"], ["contract"]),
        ] as [(Headers, [String])])
    func customHeaders(custom: Headers, values: [String]) throws {
        let request = try ExpectedRequest.make("GET", "/", headers: [("X-Token", "contract")]).sent(customHeaders: custom)
        #expect(request.headers["X-Token"] == values)
    }

    @Test("A stopwatch tells how long an interaction took")
    func stopwatch() async throws {
        let ticks = Mutex(0)
        var options = VerificationOptions()
        options.stopwatch = {
            .milliseconds(
                ticks.withLock {
                    $0 += 25
                    return $0
                })
        }
        let (results, _) = try await Self.verify(try Self.pact(), options: options)
        #expect(results.map(\.duration) == [.milliseconds(25), .milliseconds(25), .milliseconds(25)])
    }
}
