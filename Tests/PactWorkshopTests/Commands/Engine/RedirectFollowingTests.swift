import Pact
import Synchronization
import Testing

@testable import pact_workshop

@Suite("Following redirects")
struct RedirectFollowingTests {
    /// Sends a request to a server that answers `/1` to `/count` with redirects, and tells what it saw and what came back.
    private func follow(
        _ request: HTTPRequest, status: Int = 302, count: Int
    ) async throws -> (seen: [HTTPRequest], status: Int) {
        let transport = RedirectFollowingTransport(base: InMemoryTransport())
        let seen = Mutex<[HTTPRequest]>([])
        return try await transport.serving { request in
            seen.withLock { $0.append(request) }
            let number = Int(request.target.dropFirst()) ?? 0
            guard number < count else { return HTTPResponse(status: 200) }
            return HTTPResponse(status: status, headers: ["location": "/\(number + 1)"])
        } during: { origin in
            let response = try await transport.send(request, to: origin, timeout: .seconds(5))
            return (seen.withLock { $0 }, response.status)
        }
    }

    @Test("ten are followed")
    func ten() async throws {
        let (seen, status) = try await follow(HTTPRequest(method: "GET", target: "/0"), count: 10)
        #expect(seen.map(\.target) == (0...10).map { "/\($0)" })
        #expect(status == 200)
    }

    @Test("an eleventh is an invalid answer")
    func eleven() async throws {
        let error = await #expect(throws: TransportError.self) {
            try await follow(HTTPRequest(method: "GET", target: "/0"), count: 11)
        }
        #expect(error?.sentence.contains("redirects more than 10 times") == true)
    }

    @Test(
        "a POST becomes a GET without a body, but for 307 and 308",
        arguments: [(301, "GET"), (302, "GET"), (303, "GET"), (307, "POST"), (308, "POST")])
    func methods(status: Int, method: String) async throws {
        let request = HTTPRequest(method: "POST", target: "/0", headers: ["Content-Type": "text/plain"], body: Array("x".utf8))
        let (seen, _) = try await follow(request, status: status, count: 1)
        #expect(seen.last?.method == method)
        #expect(seen.last?.body == (method == "GET" ? [] : Array("x".utf8)))
        #expect(seen.last?.headers.first("Content-Type") == (method == "GET" ? nil : "text/plain"))
    }

    @Test("other statuses with a location, and redirects without one, are answers", arguments: [201, 300, 304])
    func answers(status: Int) async throws {
        let (seen, answer) = try await follow(HTTPRequest(method: "GET", target: "/0"), status: status, count: 1)
        #expect(seen.count == 1)
        #expect(answer == status)
    }

    @Test("credentials stay with the host they were meant for")
    func credentials() async throws {
        let base = InMemoryTransport()
        let transport = RedirectFollowingTransport(base: base)
        let seen = Mutex<HTTPRequest?>(nil)
        try await base.serving { request in
            seen.withLock { $0 = request }
            return HTTPResponse(status: 200)
        } during: { other in
            try await base.serving { _ in
                HTTPResponse(status: 307, headers: ["Location": "\(other)/x"])
            } during: { origin in
                let request = HTTPRequest(method: "GET", target: "/", headers: ["Authorization": "secret", "Cookie": "a", "X": "kept"])
                _ = try await transport.send(request, to: origin, timeout: .seconds(5))
            }
        }
        let headers = try #require(seen.withLock { $0 }).headers
        #expect(headers["Authorization"].isEmpty && headers["Cookie"].isEmpty)
        #expect(headers.first("X") == "kept")
    }

    @Test("a redirect to https is refused with its address")
    func secure() async throws {
        let transport = RedirectFollowingTransport(base: InMemoryTransport())
        let error = await #expect(throws: TransportError.self) {
            try await transport.serving { _ in
                HTTPResponse(status: 302, headers: ["Location": "https://h/x"])
            } during: { origin in
                try await transport.send(HTTPRequest(method: "GET", target: "/"), to: origin, timeout: .seconds(5))
            }
        }
        #expect(error?.sentence.contains("redirects to https://h/x") == true)
    }
}
