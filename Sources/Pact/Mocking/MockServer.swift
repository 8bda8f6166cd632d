import Synchronization

/// A mock session that answers from many connections at once: the one place where it is shared.
public final class MockServer: Sendable {
    /// The session as it began: what answers are made from, so that a request that takes long keeps no other waiting.
    private let beginning: MockSession
    private let state: Mutex<MockSession>
    private let generation: GenerationSource?
    /// For each interaction the answer that does not depend on who asks: whatever is kept of many requests keeps it once.
    private let answers: [HTTPResponse?]

    /// - Parameter generation: what the contract's generators need of the world; without it most of them leave the example alone.
    public init(_ session: MockSession, generation: GenerationSource? = nil) {
        beginning = session
        state = Mutex(session)
        self.generation = generation
        answers = session.pact.interactions.map { $0.response.flatMap(HTTPResponse.answeringAnyone) }
    }

    /// What is served.
    public var pact: PactFile { beginning.pact }

    /// What happened so far.
    public var session: MockSession {
        state.withLock { $0 }
    }

    /// Answers a request from the session, and tells how it was judged.
    public func respond(to request: HTTPRequest) -> MockExchange {
        let judgement = beginning.pact.judge(request)
        let response =
            readyAnswer(to: request, judged: judgement)
            ?? beginning.response(to: request, judgement: judgement) { context(for: request) }
        let exchange = MockExchange(request: request, judgement: judgement, response: response)
        state.withLock { $0.keep(exchange) }
        return exchange
    }

    /// `nil` where the answer must be made for this request.
    private func readyAnswer(to request: HTTPRequest, judged judgement: MockExchange.Judgement) -> HTTPResponse? {
        guard case .matched(let index) = judgement, answers.indices.contains(index), request.headers.first("Origin") == nil else {
            return nil
        }
        return answers[index]
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

    /// The same, for a transport that can do with an answer at once.
    public var immediateHandler: ImmediateHTTPHandler {
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
        let result = try await transport.serving(immediately: server.immediateHandler, during: block)
        return (result, server.session)
    }
}
