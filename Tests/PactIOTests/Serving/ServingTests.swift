import Pact
import PactIO
import Synchronization
import Testing

@Suite("Serving over a port")
struct ServingTests {
    let transport = NetworkTransport()

    @Test("a handler sees method, target, header case, order, duplicates and body as they were sent")
    func requestAsOnTheWire() async throws {
        let seen = Mutex<HTTPRequest?>(nil)
        try await transport.serving { request in
            seen.withLock { $0 = request }
            return HTTPResponse(status: 200)
        } during: { origin in
            let wire = try Wire.connect(to: origin.port)
            wire.write(
                "PATCH /a%2fb//../x;v=1?q=%zz&q=+[] HTTP/1.1\r\nhOST: x\r\nx-Dup: 1\r\nB: 2\r\nX-DUP: 3\r\nContent-Length: 4\r\n\r\nbody")
            wire.endWriting()
            _ = try await wire.readToEnd()
        }
        let fields = [("hOST", "x"), ("x-Dup", "1"), ("B", "2"), ("X-DUP", "3"), ("Content-Length", "4")]
        #expect(
            seen.withLock { $0 }
                == HTTPRequest(
                    method: "PATCH", target: "/a%2fb//../x;v=1?q=%zz&q=+[]",
                    headers: Headers(fields.map { Headers.Field(name: $0.0, value: $0.1) }), body: Array("body".utf8)))
    }

    @Test(
        "an answer goes out as the handler gave it, framed by its true length",
        arguments: [
            (
                "GET",
                HTTPResponse(status: 200, headers: Headers([.init(name: "x-B", value: "1"), .init(name: "X-b", value: "2")]), text: "hé"),
                "HTTP/1.1 200 OK\r\nx-B: 1\r\nX-b: 2\r\nContent-Length: 3\r\n\r\nhé"
            ),
            ("GET", HTTPResponse(status: 404), "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"),
            (
                "GET", HTTPResponse(status: 200, headers: ["content-length": "999", "A": "b"], text: "ok"),
                "HTTP/1.1 200 OK\r\ncontent-length: 2\r\nA: b\r\n\r\nok"
            ),
            ("HEAD", HTTPResponse(status: 200, headers: [:], text: "four"), "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n"),
            ("GET", HTTPResponse(status: 204, headers: ["A": "b"], text: "no"), "HTTP/1.1 204 No Content\r\nA: b\r\n\r\n"),
            ("GET", HTTPResponse(status: 304, headers: [:], text: "no"), "HTTP/1.1 304 Not Modified\r\n\r\n"),
            (
                "GET", HTTPResponse(status: 200, headers: ["Transfer-Encoding": "chunked"], text: "chunk"),
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nchunk\r\n0\r\n\r\n"
            ),
        ])
    func answerOnTheWire(method: String, response: HTTPResponse, expected: String) async throws {
        let sent = try await transport.serving { _ in
            response
        } during: { origin in
            let wire = try Wire.connect(to: origin.port)
            wire.write("\(method) / HTTP/1.1\r\nHost: x\r\n\r\n")
            return try await wire.read { $0 == expected || $0.utf8.count > expected.utf8.count }
        }
        #expect(sent == expected)
    }

    @Test("requests on one connection are answered in their order, also when they come at once")
    func pipelining() async throws {
        let sent = try await transport.serving { request in
            if request.target == "/1" { try await Task.sleep(for: .milliseconds(20)) }
            return HTTPResponse(status: 200, headers: [:], text: "<\(request.target)>")
        } during: { origin in
            let wire = try Wire.connect(to: origin.port)
            wire.write((1...5).map { "GET /\($0) HTTP/1.1\r\nHost: x\r\n\r\n" }.joined())
            return try await wire.read { $0.contains("</5>") }
        }
        #expect(sent.split(separator: "<").compactMap { $0.first == "/" ? $0.dropFirst().prefix(1) : nil } == ["1", "2", "3", "4", "5"])
    }

    @Test("a client that has ended its writing still gets its answer, and then the end")
    func halfClosed() async throws {
        let sent = try await transport.serving(echo) { origin in
            let wire = try Wire.connect(to: origin.port)
            wire.write("GET /x HTTP/1.1\r\nHost: x\r\n\r\n")
            wire.endWriting()
            return try await wire.readToEnd()
        }
        #expect(sent.hasSuffix("GET /x\nHost=x\n"))
    }

    @Test(
        "a connection ends with the answer where either side asks for it",
        arguments: [
            "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "GET / HTTP/1.0\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n",
        ])
    func closing(request: String) async throws {
        let sent = try await transport.serving(echo) { origin in
            let wire = try Wire.connect(to: origin.port)
            wire.write(request)
            return try await wire.readToEnd()
        }
        #expect(sent.contains("200 OK\r\n"))
        #expect(sent.contains("Connection: close\r\n"))
        #expect(sent.contains("\nGET /\n"))
    }

    @Test("an HTTP/1.0 client that asks for it keeps its connection")
    func oldKeepAlive() async throws {
        let sent = try await transport.serving(echo) { origin in
            let wire = try Wire.connect(to: origin.port)
            wire.write("GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            _ = try await wire.read { $0.contains("GET /1") }
            wire.write("GET /2 HTTP/1.0\r\n\r\n")
            return try await wire.readToEnd()
        }
        #expect(sent.contains("HTTP/1.0 200 OK"))
    }

    @Test("a client that asks before it sends a body is told to go on")
    func expectContinue() async throws {
        let sent = try await transport.serving(echo) { origin in
            let wire = try Wire.connect(to: origin.port)
            wire.write("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n")
            let leave = try await wire.read { $0.hasSuffix("\r\n\r\n") }
            wire.write("body")
            return leave + (try await wire.read { $0.hasSuffix("body") })
        }
        #expect(sent.hasPrefix("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n"))
    }

    @Test("200 requests at once are all answered")
    func manyConnections() async throws {
        let bodies = try await transport.serving(echo) { origin in
            try await withThrowingTaskGroup(of: String.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let answer = try await transport.send(
                            HTTPRequest(method: "GET", target: "/\(number)"), to: origin, timeout: .seconds(10))
                        return String(decoding: answer.body, as: UTF8.self)
                    }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert(String($1.prefix { $0 != "\n" })) }
            }
        }
        #expect(bodies == Set((0..<200).map { "GET /\($0)" }))
    }
}
