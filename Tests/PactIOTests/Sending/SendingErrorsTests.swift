import Pact
import PactIO
import Testing

@Suite("When an exchange does not take place")
struct SendingErrorsTests {
    let request = HTTPRequest(method: "GET", target: "/")

    private func origin(_ server: WireServer) -> HTTPOrigin {
        HTTPOrigin(host: "127.0.0.1", port: server.port)
    }

    @Test(
        "an answer that is cut off is closed early",
        arguments: ["", "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"])
    func closedEarly(answer: String) async throws {
        let server = try WireServer()
        async let seen = server.answerOnce(answer)
        await #expect(throws: TransportError.closedEarly(origin(server))) {
            try await NetworkTransport().send(request, to: origin(server), timeout: .seconds(5))
        }
        _ = try await seen
    }

    @Test(
        "what is not HTTP, or larger than the limit, is an invalid answer",
        arguments: [
            ("SSH-2.0-x\r\n\r\n", "it is not HTTP"),
            ("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n12345678901", "larger than 10 bytes"),
            ("HTTP/1.1 200 OK\r\nX: \(String(repeating: "a", count: 3000))\r\n\r\n", "header is too large"),
        ])
    func invalidAnswer(answer: String, reason: String) async throws {
        let server = try WireServer()
        let transport = NetworkTransport(limits: HTTPLimits(bodyBytes: 10, headerBytes: 2048))
        async let seen = server.answerOnce(answer)
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(request, to: origin(server), timeout: .seconds(5))
        }
        _ = try await seen
        guard case .invalidAnswer(origin(server), let given)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(given.contains(reason))
    }

    @Test("an answer that does not come in time is a time-out")
    func timedOut() async throws {
        let server = try WireServer()
        await #expect(throws: TransportError.timedOut(origin(server), after: .milliseconds(50))) {
            try await NetworkTransport().send(request, to: origin(server), timeout: .milliseconds(50))
        }
    }

    @Test("an answer that trickles in past the time for the whole exchange is a time-out")
    func trickling() async throws {
        let server = try WireServer()
        let sending = Task { try await NetworkTransport().send(request, to: origin(server), timeout: .milliseconds(100)) }
        let wire = try await server.accept()
        _ = try await wire.read { $0.hasSuffix("\r\n\r\n") }
        wire.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nsl")
        await #expect(throws: TransportError.timedOut(origin(server), after: .milliseconds(100))) { try await sending.value }
        #expect(try await wire.readToEnd() == "")
    }

    @Test("a host nobody knows is named")
    func unknownHost() async throws {
        await #expect(throws: TransportError.unknownHost("no-such-host.invalid")) {
            try await NetworkTransport().send(
                request, to: HTTPOrigin(host: "no-such-host.invalid", port: 80), timeout: .seconds(20))
        }
    }

    @Test("a task that is cancelled closes its connection")
    func cancellation() async throws {
        let server = try WireServer()
        let sending = Task { try await NetworkTransport().send(request, to: origin(server), timeout: .seconds(60)) }
        let wire = try await server.accept()
        _ = try await wire.read { $0.hasSuffix("\r\n\r\n") }
        sending.cancel()
        #expect(try await wire.readToEnd() == "")
        await #expect(throws: CancellationError.self) { try await sending.value }
    }

    @Test(
        "what would smuggle a line into the head is not sent",
        arguments: [
            (HTTPRequest(method: "GET", target: "/a b"), "'/a b' is no request target"),
            (HTTPRequest(method: "GET", target: "/a\r\nX: y"), "is no request target"),
            (HTTPRequest(method: "GET", target: ""), "'' is no request target"),
            (HTTPRequest(method: "GET /", target: "/"), "'GET /' is no method"),
            (HTTPRequest(method: "GET", target: "/", headers: ["A": "b\nC: d"]), "the value of header 'A' has a line break"),
            (HTTPRequest(method: "GET", target: "/", headers: ["A:": "b"]), "'A:' cannot be a header name"),
        ])
    func unsendable(request: HTTPRequest, reason: String) async throws {
        let origin = HTTPOrigin(host: "127.0.0.1", port: 1)
        let error = await #expect(throws: TransportError.self) {
            try await NetworkTransport().send(request, to: origin, timeout: .seconds(5))
        }
        guard case .unsendable(let given)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(given.contains(reason))
    }
}
