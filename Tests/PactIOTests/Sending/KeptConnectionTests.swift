import Pact
import PactIO
import Testing

@Suite("A transport that keeps its connections")
struct KeptConnectionTests {
    let transport = NetworkTransport(keepsConnections: true)
    let ok = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"

    private func send(_ method: String, _ target: String, to server: WireServer) async throws -> Int {
        try await transport.send(
            HTTPRequest(method: method, target: target), to: HTTPOrigin(host: "127.0.0.1", port: server.port), timeout: .seconds(60)
        ).status
    }

    /// Reads one request on a connection, answers it, and gives the request's first line.
    private func answer(_ text: String, on wire: Wire) async throws -> String {
        let request = try await wire.read { $0.hasSuffix("\r\n\r\n") }
        wire.write(text)
        return String(request.prefix { $0 != "\r\n" })
    }

    @Test("requests to one place go over one connection")
    func reuse() async throws {
        let server = try WireServer()
        async let first = send("GET", "/1", to: server)
        let wire = try await server.accept()
        #expect(try await answer(ok, on: wire) == "GET /1 HTTP/1.1")
        #expect(try await first == 200)
        for number in 2...4 {
            async let next = send("PUT", "/\(number)", to: server)
            #expect(try await answer(ok, on: wire) == "PUT /\(number) HTTP/1.1")
            #expect(try await next == 200)
        }
    }

    @Test("a request that may not be repeated gets a connection of its own, and the kept one is closed first")
    func post() async throws {
        let server = try WireServer()
        async let first = send("GET", "/1", to: server)
        let wire = try await server.accept()
        _ = try await answer(ok, on: wire)
        #expect(try await first == 200)
        async let second = send("POST", "/2", to: server)
        #expect(try await wire.readToEnd() == "")
        let other = try await server.accept()
        #expect(try await answer(ok, on: other) == "POST /2 HTTP/1.1")
        #expect(try await second == 200)
    }

    @Test(
        "a connection that the peer closes is not used again, whether it says so or not",
        arguments: ["HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"])
    func closed(answer text: String) async throws {
        let server = try WireServer()
        async let first = send("GET", "/1", to: server)
        _ = try await answer(text, on: try await server.accept())
        #expect(try await first == 200)
        async let second = send("GET", "/2", to: server)
        let other = try await server.accept()
        #expect(try await answer(ok, on: other) == "GET /2 HTTP/1.1")
        #expect(try await second == 200)
    }

    @Test("a kept connection that breaks before an answer begins is replaced by a new one")
    func broken() async throws {
        let server = try WireServer()
        async let first = send("GET", "/1", to: server)
        var wire: Wire? = try await server.accept()
        if let wire { _ = try await answer(ok, on: wire) }
        #expect(try await first == 200)
        async let second = send("GET", "/2", to: server)
        _ = try await wire?.read { $0.hasSuffix("\r\n\r\n") }
        wire = nil
        let other = try await server.accept()
        #expect(try await answer(ok, on: other) == "GET /2 HTTP/1.1")
        #expect(try await second == 200)
    }

    @Test("a kept connection that breaks in the middle of an answer is an error")
    func brokenAnswer() async throws {
        let server = try WireServer()
        async let first = send("GET", "/1", to: server)
        var wire: Wire? = try await server.accept()
        if let wire { _ = try await answer(ok, on: wire) }
        #expect(try await first == 200)
        let second = Task { try await send("GET", "/2", to: server) }
        if let wire { _ = try await answer("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", on: wire) }
        wire = nil
        await #expect(throws: TransportError.closedEarly(HTTPOrigin(host: "127.0.0.1", port: server.port))) { try await second.value }
    }

    @Test("connections end with the transport")
    func ending() async throws {
        let server = try WireServer()
        let wire: Wire
        do {
            let transport = NetworkTransport(keepsConnections: true)
            let origin = HTTPOrigin(host: "127.0.0.1", port: server.port)
            async let first = transport.send(HTTPRequest(method: "GET", target: "/"), to: origin, timeout: .seconds(60))
            wire = try await server.accept()
            _ = try await answer(ok, on: wire)
            #expect(try await first.status == 200)
        }
        #expect(try await wire.readToEnd() == "")
    }
}
