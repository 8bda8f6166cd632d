import Pact
import Testing

@testable import PactIO

/// What goes through the system's libcurl, without TLS, which a test with certificates of its own looks at.
@Suite("Exchanges through libcurl")
struct SecureExchangeTests {
    private static func exchange(
        _ request: HTTPRequest, with origin: HTTPOrigin, timeout: Duration = .seconds(10), bodyBytes: Int = 1 << 25
    ) async throws -> HTTPResponse {
        try await SecureExchange(
            request: request.completed(for: origin), origin: origin, timeout: timeout, limits: HTTPLimits(bodyBytes: bodyBytes),
            trust: ServerTrust()
        ).response()
    }

    @Test(
        "arrive as they were sent",
        arguments: [
            HTTPRequest(method: "GET", target: "/a/../b%2Fc?q%5B%5D=1", headers: ["X-One": "a: b", "x-two": ""]),
            HTTPRequest(method: "DELETE", target: "/x"), HTTPRequest(method: "HEAD", target: "/x"),
            HTTPRequest(
                method: "POST", target: "/x", headers: ["Content-Type": "application/json"], body: Array(#"{"a": "ü\#u{0}"}"#.utf8)),
            HTTPRequest(method: "PATCH", target: "/x", headers: ["Content-Type": "application/merge-patch+json"], body: [0, 255, 10]),
            HTTPRequest(method: "PUT", target: "/x"),
        ])
    func requests(request: HTTPRequest) async throws {
        let answer = try await NetworkTransport().serving({ received in
            let headers = received.headers.fields.map { "\($0.name)=\($0.value)" }.joined(separator: "|")
            return HTTPResponse(
                status: 203,
                headers: ["X-Seen": "\(received.method) \(received.target) \(received.body.count) \(headers)", "X-Blank": " "],
                body: received.body)
        }) { try await Self.exchange(request, with: $0) }
        #expect(answer.status == 203)
        let seen = try #require(answer.headers.first("X-Seen"))
        #expect(seen.hasPrefix("\(request.method) \(request.target) \(request.body.count) Host=127.0.0.1:"))
        #expect(seen.split(separator: "|").count(where: { $0.lowercased().contains("content-length=") }) <= 1)
        for field in request.headers.fields { #expect(seen.contains("\(field.name)=\(field.value)")) }
        #expect(answer.headers.first("X-Blank") == "")
        #expect(answer.body == (request.method == "HEAD" ? [] : request.body))
    }

    @Test("large bodies come whole in both directions")
    func large() async throws {
        let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let answer = try await NetworkTransport().serving({ HTTPResponse(status: 200, body: $0.body) }) {
            try await Self.exchange(HTTPRequest(method: "POST", target: "/", body: body), with: $0)
        }
        #expect(answer.body == body)
    }

    @Test("a larger answer than allowed is none")
    func limit() async throws {
        await #expect(throws: TransportError.self) {
            try await NetworkTransport().serving({ _ in HTTPResponse(status: 200, body: [UInt8](repeating: 65, count: 1000)) }) {
                try await Self.exchange(HTTPRequest(method: "GET", target: "/"), with: $0, bodyBytes: 999)
            }
        }
    }

    @Test("redirects are answers like others")
    func redirect() async throws {
        let answer = try await NetworkTransport().serving({ _ in HTTPResponse(status: 302, headers: ["Location": "/there"]) }) {
            try await Self.exchange(HTTPRequest(method: "GET", target: "/"), with: $0)
        }
        #expect(answer.status == 302)
        #expect(answer.headers.first("Location") == "/there")
    }

    @Test("nobody there, no such host and no answer in time are told apart")
    func failures() async throws {
        let request = HTTPRequest(method: "GET", target: "/")
        _ = try await NetworkTransport().refusing { origin in
            await #expect(throws: TransportError.refused(origin)) { try await Self.exchange(request, with: origin) }
        }
        await #expect(throws: TransportError.unknownHost("none.invalid")) {
            try await Self.exchange(request, with: HTTPOrigin(host: "none.invalid", port: 443, isSecure: true))
        }
        _ = try await NetworkTransport().serving({ _ in
            try await Task.sleep(for: .seconds(60))
            return HTTPResponse(status: 200)
        }) { origin in
            await #expect(throws: TransportError.timedOut(origin, after: .milliseconds(100))) {
                try await Self.exchange(request, with: origin, timeout: .milliseconds(100))
            }
        }
    }

    @Test("a server without TLS is no https server")
    func withoutTLS() async throws {
        try await NetworkTransport().serving({ _ in HTTPResponse(status: 200) }) { origin in
            var origin = origin
            origin.isSecure = true
            let address = origin
            await #expect(throws: TransportError.self) {
                try await NetworkTransport().send(HTTPRequest(method: "GET", target: "/"), to: address, timeout: .seconds(10))
            }
        }
    }

    @Test("end with the task that waits for them")
    func cancelling() async throws {
        try await NetworkTransport().serving({ _ in
            try await Task.sleep(for: .seconds(60))
            return HTTPResponse(status: 200)
        }) { origin in
            let task = Task { try await Self.exchange(HTTPRequest(method: "GET", target: "/"), with: origin, timeout: .seconds(60)) }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
        }
    }

    @Test("no line break of a header reaches the wire")
    func smuggling() async throws {
        let request = HTTPRequest(method: "GET", target: "/", headers: ["A": "b\r\nC: d"])
        await #expect(throws: TransportError.self) {
            try await Self.exchange(request, with: HTTPOrigin(host: "127.0.0.1", port: 1))
        }
    }
}
