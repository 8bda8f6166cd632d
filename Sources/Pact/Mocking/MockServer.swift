import Synchronization

/// A mock session that answers from many connections at once: the one place where it is shared.
public final class MockServer: Sendable {
    /// The session as it began: what answers are made from, so that a request that takes long keeps no other waiting.
    private let beginning: MockSession
    private let state: Mutex<MockSession>
    private let generation: GenerationSource?

    /// - Parameter generation: what the contract's generators need of the world; without it most of them leave the example alone.
    public init(_ session: MockSession, generation: GenerationSource? = nil) {
        beginning = session
        state = Mutex(session)
        self.generation = generation
    }

    /// What is served.
    public var pact: PactFile { beginning.pact }

    /// What happened so far.
    public var session: MockSession {
        state.withLock { $0 }
    }

    /// Answers a request from the session, and tells how it was judged.
    public func respond(to request: HTTPRequest) -> MockExchange {
        let exchange = beginning.exchange(answering: request) { context(for: request) }
        state.withLock { $0.keep(exchange) }
        return exchange
    }

    /// The mock server's address is the one it was asked at.
    private func context(for request: HTTPRequest) -> GenerationContext {
        var context = generation?.context(.consumer) ?? GenerationContext(mode: .consumer)
        context.mockServerURL = request.headers.first("Host").map { "http://\($0)" }
        return context
    }

    /// Answers each request from the session; give it to a transport to be served.
    public var handler: HTTPHandler {
        { request in self.respond(to: request).response }
    }
}

extension MockSession {
    /// Serves a contract for as long as `block` runs, and gives back what `block` gave and what was asked meanwhile.
    ///
    /// - Parameter generation: what the contract's generators need of the world; without it most of them leave the example alone.
    /// - Throws: `TransportError` when no port can be had; else whatever `block` throws.
    public static func serving<Result: Sendable>(
        _ pact: PactFile, answersPreflight: Bool = false, generation: GenerationSource? = nil, over transport: some HTTPTransport,
        during block: @Sendable (HTTPOrigin) async throws -> Result
    ) async throws -> (result: Result, session: MockSession) {
        let server = MockServer(MockSession(pact, answersPreflight: answersPreflight), generation: generation)
        let result = try await transport.serving(server.handler, during: block)
        return (result, server.session)
    }
}
