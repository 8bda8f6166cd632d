import Pact
import Testing

@Suite("A mock session")
struct MockSessionTests {
    private static let list = "get all products"
    private static let single = "get product with ID 10"

    private static func pact() throws -> PactFile {
        .make([
            .make(
                list, given: ["products exist"], try .make("GET", "/products", headers: [("Accept", "application/json")]),
                try .make(200, headers: [("Content-Type", "application/json"), ("Vary", "Accept, Origin")], json: [["id": "09"]])),
            .make(single, try .make("GET", "/product/10"), try .make(200, json: ["id": "10"])),
            .make("add a product", try .make("POST", "/products", json: ["id": "11"]), try .make(201, headers: [])),
        ])
    }

    private static let asksForList = HTTPRequest(method: "GET", target: "/products", headers: ["accept": "application/json"])

    @Test("A request that fits gets the contract's answer behind the headers for browsers")
    func match() throws {
        var session = MockSession(try Self.pact())
        let exchange = session.respond(to: Self.asksForList)
        #expect(exchange.judgement == .matched(index: 0))
        #expect(exchange.response.status == 200)
        #expect(exchange.response.body == Array(#"[{"id":"09"}]"#.utf8))
        #expect(
            exchange.response.headers == [
                "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*",
                "Access-Control-Allow-Methods": "GET, HEAD, POST, PUT, DELETE, CONNECT, OPTIONS, TRACE, PATCH",
                "Access-Control-Expose-Headers": "Location, Link", "Access-Control-Allow-Credentials": "true",
                "Content-Type": "application/json", "Vary": "Accept", "Vary": "Origin",
            ])
        #expect(session.exchanges == [exchange])
    }

    @Test("The origin that asks is the origin that is allowed")
    func origin() throws {
        var session = MockSession(try Self.pact())
        var request = Self.asksForList
        request.headers.append("Origin", "http://localhost:3000")
        #expect(session.respond(to: request).response.headers.first("Access-Control-Allow-Origin") == "http://localhost:3000")
    }

    @Test("A response without headers and body gets no content type")
    func noContentType() throws {
        var session = MockSession(try Self.pact())
        let response = session.respond(to: .json(["id": "11"])).response
        #expect(response.status == 201)
        #expect(response.headers.first("Content-Type") == nil)
        #expect(response.body.isEmpty)
    }

    @Test("A request with the right method and path that differs elsewhere is a mismatch")
    func mismatch() throws {
        var session = MockSession(try Self.pact())
        let exchange = session.respond(to: HTTPRequest(method: "GET", target: "/products?page=1"))
        guard case .mismatched(0, let mismatches) = exchange.judgement else {
            Issue.record("judged as \(exchange.judgement)")
            return
        }
        #expect(mismatches.map(\.fact) == ["query page", "header Accept"])
        #expect(exchange.response.status == 500)
        #expect(exchange.response.headers.first("X-Pact") == "Request-Mismatch")
        #expect(exchange.response.headers.first("Content-Type") == "application/json; charset=utf-8")
        #expect(exchange.response.headers.first("Access-Control-Allow-Origin") == "*")
        let body = try JSONValue.parse(exchange.response.body)
        #expect(body["error"]?.string?.hasPrefix("Request-Mismatch : GET /products?page=1") == true)
        #expect(body["mismatches"]?.array?.count == 2)
        #expect(body["mismatches"]?[0]?["parameter"] == "page")
    }

    @Test("A request with another method or path is unexpected, and the closest interaction is named")
    func unexpected() throws {
        var session = MockSession(try Self.pact())
        let exchange = session.respond(to: HTTPRequest(method: "GET", target: "/products/10"))
        guard case .unexpected(let closest?) = exchange.judgement else {
            Issue.record("judged as \(exchange.judgement)")
            return
        }
        #expect(closest.0 == 1)
        #expect(closest.1.map(\.fact) == ["path"])
        #expect(exchange.response.status == 500)
        #expect(exchange.response.headers.first("X-Pact") == "Unexpected-Request")
    }

    @Test("Without interactions every request is unexpected, and nothing is missing")
    func emptyPact() {
        var session = MockSession(.make([]))
        #expect(session.respond(to: HTTPRequest(method: "GET", target: "/")).judgement == .unexpected(closest: nil))
        #expect(session.results == [.requestNotFound(HTTPRequest(method: "GET", target: "/"))])
        #expect(MockSession(.make([])).isFulfilled)
    }

    @Test(
        "The interaction with the best score is chosen, the earlier one of two equals",
        arguments: [
            // Two agreements with the first, as many with the second: the earlier one.
            ("GET", "/a", "", 0),
            // One query name more agrees with the second.
            ("GET", "/a", "x=1", 1),
            // A wrong value counts against the second.
            ("GET", "/a", "x=2", 0),
            // A name of neither counts against both.
            ("GET", "/a", "x=1&y=1", 1),
            ("GET", "/c", "", 2),
        ])
    func choosing(method: String, path: String, query: String, index: Int) throws {
        let pact = PactFile.make([
            .make("plain", try .make("GET", "/a")),
            .make("with query", try .make("GET", "/a", query: "x=1")),
            .make("other", try .make("GET", "/c")),
        ])
        let target = query.isEmpty ? path : "\(path)?\(query)"
        let chosen: Int? =
            switch pact.judge(HTTPRequest(method: method, target: target)) {
            case .matched(let index), .mismatched(let index, _): index
            case .unexpected(let closest): closest?.0
            }
        #expect(chosen == index)
    }

    @Test("A better score wins even over an interaction that fits in full")
    func choosingByScore() throws {
        let pact = PactFile.make([
            .make("detailed", try .make("GET", "/a", headers: [("A", "1"), ("B", "1"), ("C", "1"), ("D", "1")])),
            .make("plain", try .make("GET", "/a")),
        ])
        let request = HTTPRequest(method: "GET", target: "/a", headers: ["A": "1", "B": "1", "C": "1"])
        guard case .mismatched(0, let mismatches) = pact.judge(request) else {
            Issue.record("the plain one was chosen")
            return
        }
        #expect(mismatches.map(\.fact) == ["header D"])
    }

    @Test("Among bodies the one that differs in fewer places is chosen")
    func choosingByBody() throws {
        let pact = PactFile.make([
            .make("far", try .make("POST", "/a", json: ["x": 1, "y": 2, "z": 3])),
            .make("near", try .make("POST", "/a", json: ["x": 0, "y": 0, "z": 3])),
        ])
        guard case .mismatched(1, let mismatches) = pact.judge(.json(["x": 0, "y": 1, "z": 3], "POST", "/a")) else {
            Issue.record("the far one was chosen")
            return
        }
        #expect(mismatches.map(\.fact) == ["body $.y"])
    }

    @Test("The results name wrong requests in their order, then what nobody asked for")
    func results() throws {
        var session = MockSession(try Self.pact())
        _ = session.respond(to: HTTPRequest(method: "GET", target: "/nowhere"))
        _ = session.respond(to: HTTPRequest(method: "GET", target: "/products"))
        _ = session.respond(to: .json(["id": "11"]))
        #expect(session.matchedCount == 1)
        #expect(!session.isFulfilled)
        #expect(
            session.resultsJSON.array?.map { $0["type"]?.string } == ["request-not-found", "request-mismatch", "missing-request"])
        #expect(session.resultsJSON[0]?["path"] == "/nowhere")
        #expect(session.resultsJSON[0]?["request"] == ["method": "GET", "path": "/nowhere"])
        #expect(session.resultsJSON[1]?["path"] == "/products")
        #expect(session.resultsJSON[1]?["mismatches"]?[0]?["type"] == "HeaderMismatch")
        #expect(session.resultsJSON[2]?["path"] == "/product/10")
    }

    @Test("A mismatched interaction is not missing as well, and one call covers interactions with the same request")
    func hits() throws {
        let request = try ExpectedRequest.make("GET", "/a", headers: [("X-Kind", "a")])
        var session = MockSession(.make([.make("one", request), .make("two", request, ExpectedResponse(status: 404))]))
        _ = session.respond(to: HTTPRequest(method: "GET", target: "/a"))
        #expect(session.results.count == 1)
        _ = session.respond(to: HTTPRequest(method: "GET", target: "/a", headers: ["X-Kind": "a"]))
        #expect(session.results.count == 1)
    }

    @Test("A browser's preflight is answered only where that is asked for, and never counts", arguments: [false, true])
    func preflight(answers: Bool) throws {
        var session = MockSession(.make([]), answersPreflight: answers)
        let request = HTTPRequest(
            method: "OPTIONS", target: "/products", headers: ["Access-Control-Request-Headers": "X-Trace", "Origin": "http://a"])
        let response = session.respond(to: request).response
        #expect(response.status == (answers ? 204 : 500))
        if answers {
            #expect(response.headers.first("Access-Control-Allow-Headers") == "X-Trace, *")
            #expect(response.headers.first("Access-Control-Allow-Origin") == "http://a")
        }
        #expect(session.isFulfilled)
    }

    @Test("A null body goes out as null where the headers say JSON")
    func nullBody() throws {
        var session = MockSession(.make([.make("d", try .make("GET", "/"), try .make(json: .null))]))
        #expect(session.respond(to: HTTPRequest(method: "GET", target: "/")).response.body == Array("null".utf8))
    }

    @Test("Served over a transport, the session keeps what was asked")
    func served() async throws {
        let transport = InMemoryTransport()
        let pact = try Self.pact()
        let (status, session) = try await MockSession.serving(pact, over: transport) { origin in
            try await transport.send(Self.asksForList, to: origin, timeout: .seconds(5)).status
        }
        #expect(status == 200)
        #expect(session.matchedCount == 1)
        #expect(session.results == [.missingRequest(index: 1), .missingRequest(index: 2)])
    }
}
