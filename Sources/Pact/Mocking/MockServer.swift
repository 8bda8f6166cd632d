import Synchronization

/// A mock session that answers from many connections at once: the one place where it is shared.
public final class MockServer: Sendable {
    private let state: Mutex<MockSession>

    public init(_ session: MockSession) {
        state = Mutex(session)
    }

    /// What happened so far.
    public var session: MockSession {
        state.withLock { $0 }
    }

    /// Answers a request from the session, and tells how it was judged.
    public func respond(to request: HTTPRequest) -> MockExchange {
        state.withLock { $0.respond(to: request) }
    }

    /// Answers each request from the session; give it to a transport to be served.
    public var handler: HTTPHandler {
        { request in self.respond(to: request).response }
    }
}

extension MockSession {
    /// Serves a contract for as long as `block` runs, and gives back what `block` gave and what was asked meanwhile.
    ///
    /// - Throws: `TransportError` when no port can be had; else whatever `block` throws.
    public static func serving<Result: Sendable>(
        _ pact: PactFile, answersPreflight: Bool = false, over transport: some HTTPTransport,
        during block: @Sendable (HTTPOrigin) async throws -> Result
    ) async throws -> (result: Result, session: MockSession) {
        let server = MockServer(MockSession(pact, answersPreflight: answersPreflight))
        let result = try await transport.serving(server.handler, during: block)
        return (result, server.session)
    }
}
