import Pact
import PactIO
import Testing

@Suite("What a server refuses")
struct ServingLimitsTests {
    @Test(
        "what is no HTTP, or too large, gets the status that says so, and the connection ends",
        arguments: [
            ("nonsense\r\n\r\n", "400 Bad Request"),
            ("GET /a b HTTP/1.1\r\n\r\n", "400 Bad Request"),
            ("FETCH / HTTP/1.1\r\n\r\n", "400 Bad Request"),
            ("GET / HTTP/1.1\r\nno colon\r\n\r\n", "400 Bad Request"),
            ("POST / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n", "400 Bad Request"),
            ("GET / HTTP/1.1\r\nX: \(String(repeating: "a", count: 3000))\r\n\r\n", "431 Request Header Fields Too Large"),
            ("POST / HTTP/1.1\r\nContent-Length: 101\r\n\r\n", "413 Payload Too Large"),
            (
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n66\r\n\(String(repeating: "a", count: 102))\r\n0\r\n\r\n",
                "413 Payload Too Large"
            ),
        ])
    func refusal(request: String, status: String) async throws {
        let limits = HTTPLimits(bodyBytes: 100, headerBytes: 2048)
        let sent = try await NetworkTransport(limits: limits).serving(echo) { origin in
            let wire = try Wire.connect(to: origin.port)
            wire.write(request)
            return try await wire.readToEnd()
        }
        #expect(sent.hasPrefix("HTTP/1.1 \(status)\r\n"))
        #expect(sent.contains("Connection: close\r\n"))
    }

    @Test("a request that is not let in is refused before its body has come")
    func admission() async throws {
        let admission: RequestAdmission = { head in head.path == "/open" ? nil : HTTPResponse(status: 401) }
        let sent = try await NetworkTransport().serving(echo, host: "127.0.0.1", port: 0, admission: admission) { origin in
            let refused = try Wire.connect(to: origin.port)
            refused.write("POST /closed HTTP/1.1\r\nContent-Length: 1000000\r\n\r\nthe begin")
            let admitted = try Wire.connect(to: origin.port)
            admitted.write("POST /open HTTP/1.1\r\nConnection: close\r\nContent-Length: 3\r\n\r\n")
            admitted.write("abc")
            return try await (refused.readToEnd(), admitted.readToEnd())
        }
        #expect(sent.0.hasPrefix("HTTP/1.1 401 Unauthorized\r\n"))
        #expect(sent.0.contains("Connection: close\r\n"))
        #expect(sent.1.hasPrefix("HTTP/1.1 200 OK\r\n"))
    }

    @Test("a request that ends in the middle gets 400")
    func cutRequest() async throws {
        let sent = try await NetworkTransport().serving(echo) { origin in
            let wire = try Wire.connect(to: origin.port)
            wire.write("POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\nhalf")
            wire.endWriting()
            return try await wire.readToEnd()
        }
        #expect(sent.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
    }

    @Test("a request that comes too slowly gets 408")
    func slowRequest() async throws {
        let sent = try await NetworkTransport(limits: HTTPLimits(receiving: .milliseconds(50))).serving(echo) { origin in
            let wire = try Wire.connect(to: origin.port)
            wire.write("POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\nhalf")
            return try await wire.readToEnd()
        }
        #expect(sent.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
    }

    @Test("a connection nobody uses is closed")
    func idleConnection() async throws {
        let sent = try await NetworkTransport(limits: HTTPLimits(idle: .milliseconds(50))).serving(echo) { origin in
            try await Wire.connect(to: origin.port).readToEnd()
        }
        #expect(sent == "")
    }

    @Test("a connection that is not used again is closed")
    func keptConnection() async throws {
        let sent = try await NetworkTransport(limits: HTTPLimits(idle: .seconds(2))).serving(echo) { origin in
            let wire = try Wire.connect(to: origin.port)
            wire.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            return try await wire.readToEnd()
        }
        #expect(sent.hasPrefix("HTTP/1.1 200 OK\r\n"))
    }

    @Test(
        "a handler that fails or gives what cannot be sent is answered for with 500",
        arguments: [
            (HTTPResponse(status: 200, headers: ["A": "b\r\nC: d"]), "line break"),
            (HTTPResponse(status: 200, headers: ["A b": "c"]), "'A b' cannot be a header name"),
            (HTTPResponse(status: 99), "99 is no final status"),
            (nil, "The handler failed: Failure()"),
        ] as [(HTTPResponse?, String)])
    func handlerAtFault(response: HTTPResponse?, reason: String) async throws {
        struct Failure: Error {}
        let transport = NetworkTransport()
        let answer = try await transport.serving { _ in
            guard let response else { throw Failure() }
            return response
        } during: { origin in
            try await transport.send(HTTPRequest(method: "GET", target: "/"), to: origin, timeout: .seconds(5))
        }
        #expect(answer.status == 500)
        #expect(String(decoding: answer.body, as: UTF8.self).contains(reason))
    }
}
