import Pact
import PactIO
import Testing

@Suite("Sending over a socket")
struct SendingTests {
    let transport = NetworkTransport()
    let ok = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"

    @Test(
        "a request goes out byte for byte; only Host and Content-Length are added, where they are needed and missing",
        arguments: [
            (HTTPRequest(method: "GET", target: "/a"), "GET /a HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n"),
            (
                HTTPRequest(
                    method: "GET", target: "/a%2fb/x;v=1/..//y?a[]={|}&é=%zz",
                    headers: Headers([
                        .init(name: "x-lower", value: "1"), .init(name: "X-Dup", value: "a"), .init(name: "HOST", value: "other"),
                        .init(name: "x-dup", value: "b, c"),
                    ])),
                "GET /a%2fb/x;v=1/..//y?a[]={|}&é=%zz HTTP/1.1\r\nx-lower: 1\r\nX-Dup: a\r\nHOST: other\r\nx-dup: b, c\r\n\r\n"
            ),
            (
                HTTPRequest(method: "GET", target: "/", body: Array("hi".utf8)),
                "GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 2\r\n\r\nhi"
            ),
            (HTTPRequest(method: "POST", target: "/"), "POST / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 0\r\n\r\n"),
            (HTTPRequest(method: "DELETE", target: "*"), "DELETE * HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n"),
            (
                HTTPRequest(method: "PUT", target: "/", headers: ["transfer-encoding": "chunked"], body: Array("hi".utf8)),
                "PUT / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\ntransfer-encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n"
            ),
            (
                HTTPRequest(method: "QUERY", target: "/", headers: ["content-length": "2"], body: Array("hi".utf8)),
                "QUERY / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\ncontent-length: 2\r\n\r\nhi"
            ),
        ])
    func bytesOnTheWire(request: HTTPRequest, expected: String) async throws {
        let server = try WireServer()
        let expected = expected.replacing("PORT", with: "\(server.port)")
        async let seen = server.answerOnce(ok, afterReading: String(expected.suffix(4)))
        _ = try await transport.send(request, to: HTTPOrigin(host: "127.0.0.1", port: server.port), timeout: .seconds(5))
        #expect(try await seen == expected)
    }

    @Test(
        "an answer is taken as it came, whatever tells its end",
        arguments: [
            ("HTTP/1.1 200 OK\r\nx-A: 1\r\nX-a: 2\r\nContent-Length: 2\r\n\r\nhi", ["x-A=1", "X-a=2", "Content-Length=2"], "hi"),
            ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n1\r\n!\r\n0\r\n\r\n", ["Transfer-Encoding=chunked"], "hi!"),
            ("HTTP/1.0 200 OK\r\n\r\nuntil the end", [], "until the end"),
            ("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", ["Content-Length=2"], "hi"),
        ])
    func answers(bytes: String, headers: [String], body: String) async throws {
        let server = try WireServer()
        async let seen = server.answerOnce(bytes)
        let answer = try await transport.send(
            HTTPRequest(method: "GET", target: "/"), to: HTTPOrigin(host: "127.0.0.1", port: server.port), timeout: .seconds(5))
        _ = try await seen
        #expect(answer.status == 200)
        #expect(answer.headers.fields.map { "\($0.name)=\($0.value)" } == headers)
        #expect(String(decoding: answer.body, as: UTF8.self) == body)
    }

    @Test("an answer to HEAD has no body, whatever its length says", arguments: [200, 204, 304])
    func head(status: Int) async throws {
        let server = try WireServer()
        async let seen = server.answerOnce("HTTP/1.1 \(status) X\r\nContent-Length: 9\r\n\r\n")
        let answer = try await transport.send(
            HTTPRequest(method: "HEAD", target: "/"), to: HTTPOrigin(host: "127.0.0.1", port: server.port), timeout: .seconds(5))
        _ = try await seen
        #expect(answer == HTTPResponse(status: status, headers: ["Content-Length": "9"]))
    }

    @Test("a redirect is an answer like any other")
    func redirect() async throws {
        let server = try WireServer()
        async let seen = server.answerOnce("HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n")
        let answer = try await transport.send(
            HTTPRequest(method: "GET", target: "/a"), to: HTTPOrigin(host: "127.0.0.1", port: server.port), timeout: .seconds(5))
        _ = try await seen
        #expect(answer.status == 302)
    }
}
