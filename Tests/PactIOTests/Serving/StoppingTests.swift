import Pact
import PactIO
import Synchronization
import Testing

@Suite("When serving ends")
struct StoppingTests {
    let transport = NetworkTransport()

    @Test("200 servers one after another each answer, and leave their port free")
    func startAndStop() async throws {
        let request = HTTPRequest(method: "GET", target: "/")
        var refused = 0
        for _ in 0..<200 {
            // An address of its own: a port left here may be taken by another test, which would get the request that follows.
            let origin = try await transport.serving(echo, host: "127.0.0.2", port: 0, grace: .zero) { origin in
                let answer = try await transport.send(request, to: origin, timeout: .seconds(5))
                #expect(answer.status == 200)
                return origin
            }
            do {
                _ = try await transport.send(request, to: origin, timeout: .seconds(5))
            } catch TransportError.refused(origin) {
                refused += 1
            } catch {}
        }
        #expect(refused > 150)
    }

    @Test("the same port can be served again at once")
    func samePort() async throws {
        // Another test may be quicker at one port, but not at five.
        for _ in 0..<5 {
            let port = try await transport.serving(echo) { origin in
                _ = try await transport.send(HTTPRequest(method: "GET", target: "/"), to: origin, timeout: .seconds(5))
                return origin.port
            }
            if let again = try? await transport.serving(echo, host: "127.0.0.1", port: port, during: { $0.port }) {
                #expect(again == port)
                return
            }
        }
        Issue.record("none of five ports could be served again")
    }

    @Test("a port that is taken is named")
    func portTaken() async throws {
        try await transport.serving(echo) { origin in
            await #expect(throws: TransportError.portTaken(host: "127.0.0.1", port: origin.port)) {
                try await transport.serving(echo, host: "127.0.0.1", port: origin.port) { _ in }
            }
            return
        }
    }

    @Test(
        "an address that is not of this machine is named",
        arguments: [
            ("no.such.host.invalid", 0, .unknownHost("no.such.host.invalid")),
            (
                "203.0.113.1", 0,
                .cannotListen(host: "203.0.113.1", port: 0, reason: "this machine has no such address; choose 127.0.0.1")
            ),
            ("127.0.0.1", 65536, nil),
        ] as [(String, Int, TransportError?)])
    func cannotListen(host: String, port: Int, expected: TransportError?) async throws {
        let error = await #expect(throws: TransportError.self) {
            try await transport.serving(echo, host: host, port: port) { _ in }
        }
        if let expected { #expect(error == expected) }
    }

    @Test("a kept connection is closed")
    func keptConnection() async throws {
        let wire = try await transport.serving(echo) { origin in
            let wire = try Wire.connect(to: origin.port)
            wire.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            _ = try await wire.read { $0.contains("GET /") }
            return wire
        }
        #expect(try await wire.readToEnd() == "")
    }

    @Test("a handler that still runs is cancelled, and has ended when serving has")
    func runningHandler() async throws {
        let ended = Mutex(false)
        let begun = AsyncStream<Void>.makeStream()
        try await transport.serving { _ in
            begun.continuation.yield()
            defer { ended.withLock { $0 = true } }
            try await Task.sleep(for: .seconds(60))
            return HTTPResponse(status: 200)
        } during: { origin in
            let wire = try Wire.connect(to: origin.port)
            wire.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            for await _ in begun.stream { break }
        }
        #expect(ended.withLock { $0 })
    }

    @Test("an answer on its way is finished within the grace")
    func grace() async throws {
        let begun = AsyncStream<Void>.makeStream()
        let wire = try await transport.serving(
            { _ in
                begun.continuation.yield()
                try await Task.sleep(for: .milliseconds(50))
                return HTTPResponse(status: 200, headers: [:], text: "late")
            }, host: "127.0.0.1", port: 0, grace: .seconds(5)
        ) { origin in
            let wire = try Wire.connect(to: origin.port)
            wire.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            for await _ in begun.stream { break }
            return wire
        }
        #expect(try await wire.readToEnd().hasSuffix("late"))
    }

    @Test("a block that throws ends the server and passes its error on")
    func throwing() async throws {
        struct Failure: Error {}
        let connection = Mutex<Wire?>(nil)
        await #expect(throws: Failure.self) {
            try await transport.serving(echo) { origin in
                let wire = try Wire.connect(to: origin.port)
                wire.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
                _ = try await wire.read { $0.contains("GET /") }
                connection.withLock { $0 = wire }
                throw Failure()
            }
        }
        #expect(try await connection.withLock { $0 }?.readToEnd() == "")
    }

    @Test("an address held to refuse refuses, again and again")
    func refusing() async throws {
        try await transport.refusing { origin in
            for _ in 0..<3 {
                await #expect(throws: TransportError.refused(origin)) {
                    try await transport.send(HTTPRequest(method: "GET", target: "/"), to: origin, timeout: .seconds(5))
                }
            }
        }
    }
}
