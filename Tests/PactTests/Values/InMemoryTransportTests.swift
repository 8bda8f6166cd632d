import Pact
import Testing

@Suite("Exchanging messages in memory")
struct InMemoryTransportTests {
    private static let echo: HTTPHandler = { request in
        let lines = request.headers.fields.map { "\($0.name): \($0.value)" }
        return HTTPResponse(status: 200, headers: [:], text: ([request.target] + lines).joined(separator: "\n"))
    }

    @Test("A request reaches its handler with Host and Content-Length, and the answer tells its length")
    func completed() async throws {
        let transport = InMemoryTransport()
        try await transport.serving(Self.echo) { origin in
            let request = HTTPRequest(method: "POST", target: "/a?b=%20", headers: ["X": "1"], body: [1, 2])
            let response = try await transport.send(request, to: origin, timeout: .seconds(60))
            let body = String(decoding: response.body, as: UTF8.self)
            #expect(body == "/a?b=%20\nHost: 127.0.0.1:\(origin.port)\nX: 1\nContent-Length: 2")
            #expect(response.headers["content-length"] == ["\(response.body.count)"])
        }
    }

    @Test("Nothing that is there already is added", arguments: ["GET", "PUT"])
    func kept(method: String) async throws {
        let transport = InMemoryTransport()
        try await transport.serving(Self.echo) { origin in
            let request = HTTPRequest(method: method, target: "/", headers: ["host": "h", "Content-Length": "0"])
            let response = try await transport.send(request, to: origin, timeout: .seconds(60))
            #expect(String(decoding: response.body, as: UTF8.self) == "/\nhost: h\nContent-Length: 0")
        }
    }

    @Test("Two handlers have two ports, and a port is closed when its block has ended")
    func ports() async throws {
        let transport = InMemoryTransport()
        let closed = try await transport.serving({ _ in HTTPResponse(status: 201) }) { first in
            try await transport.serving({ _ in HTTPResponse(status: 202) }) { second in
                let answers = (
                    try await transport.send(HTTPRequest(method: "GET", target: "/"), to: first, timeout: .seconds(60)),
                    try await transport.send(HTTPRequest(method: "GET", target: "/"), to: second, timeout: .seconds(60))
                )
                #expect(answers.0.status == 201)
                #expect(answers.1.status == 202)
            }
            return first
        }
        await #expect(throws: TransportError.refused(closed)) {
            try await transport.send(HTTPRequest(method: "GET", target: "/"), to: closed, timeout: .seconds(60))
        }
    }

    @Test("A refusing address refuses, and so does any that was never served")
    func refusing() async throws {
        let transport = InMemoryTransport()
        try await transport.refusing { origin in
            _ = await #expect(throws: TransportError.refused(origin)) {
                try await transport.send(HTTPRequest(method: "GET", target: "/"), to: origin, timeout: .seconds(60))
            }
        }
        let strange = HTTPOrigin(host: "example.org", port: 49_152)
        await #expect(throws: TransportError.refused(strange)) {
            try await transport.send(HTTPRequest(method: "GET", target: "/"), to: strange, timeout: .seconds(60))
        }
    }

    @Test("A handler that throws is answered for with 500")
    func failing() async throws {
        struct Broken: Error {}
        let transport = InMemoryTransport()
        try await transport.serving({ _ in throw Broken() }) { origin in
            let response = try await transport.send(HTTPRequest(method: "GET", target: "/"), to: origin, timeout: .seconds(60))
            #expect(response.status == 500)
            #expect(String(decoding: response.body, as: UTF8.self) == "Broken()\n")
        }
    }

    @Test(
        "HEAD, 204 and 304 have no body",
        arguments: [("HEAD", 200, ["2"]), ("GET", 204, []), ("GET", 304, [])] as [(String, Int, [String])])
    func bodiless(method: String, status: Int, length: [String]) async throws {
        let transport = InMemoryTransport()
        try await transport.serving({ _ in HTTPResponse(status: status, headers: [:], text: "ab") }) { origin in
            let response = try await transport.send(HTTPRequest(method: method, target: "/"), to: origin, timeout: .seconds(60))
            #expect(response.body.isEmpty)
            #expect(response.headers["Content-Length"] == length)
        }
    }

    @Test("A handler that takes too long is given up")
    func timeout() async throws {
        let transport = InMemoryTransport()
        try await transport.serving({ _ in
            try await Task.sleep(for: .seconds(600))
            return HTTPResponse(status: 200)
        }) { origin in
            _ = await #expect(throws: TransportError.timedOut(origin, after: .milliseconds(1))) {
                try await transport.send(HTTPRequest(method: "GET", target: "/"), to: origin, timeout: .milliseconds(1))
            }
        }
    }

    @Test("Cancelling the sender ends the exchange")
    func cancellation() async throws {
        let transport = InMemoryTransport()
        let (reached, arrival) = AsyncStream.makeStream(of: Void.self)
        try await transport.serving({ _ in
            arrival.yield()
            try await Task.sleep(for: .seconds(600))
            return HTTPResponse(status: 200)
        }) { origin in
            let sending = Task {
                try await transport.send(HTTPRequest(method: "GET", target: "/"), to: origin, timeout: .seconds(600))
            }
            for await _ in reached { break }
            sending.cancel()
            _ = await #expect(throws: CancellationError.self) { try await sending.value }
        }
    }
}
