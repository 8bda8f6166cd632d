/// A mock server as a value: it answers requests from a contract and keeps what happened.
///
/// It plays the provider from the consumer's own file, so it says only what the contract says, never what a provider does.
public struct MockSession: Sendable, Equatable {
    public let pact: PactFile
    /// True to answer an `OPTIONS` request that fits no interaction as a browser's preflight wants it.
    public let answersPreflight: Bool
    /// Every request so far, in the order they came.
    public private(set) var exchanges: [MockExchange] = []

    public init(_ pact: PactFile, answersPreflight: Bool = false) {
        self.pact = pact
        self.answersPreflight = answersPreflight
    }

    /// Answers a request from the interaction it fits best, and keeps the exchange.
    ///
    /// - Parameter context: asked for where the contract has generators for the response; by default they have no clock and no chance, so
    ///   that most of them leave the example alone.
    public mutating func respond(
        to request: HTTPRequest, generating context: () -> GenerationContext = { GenerationContext(mode: .consumer) }
    ) -> MockExchange {
        let judgement = pact.judge(request)
        let response = response(to: request, judgement: judgement, generating: context)
        let exchange = MockExchange(request: request, judgement: judgement, response: response)
        keep(exchange)
        return exchange
    }

    mutating func keep(_ exchange: MockExchange) {
        exchanges.append(exchange)
    }

    /// The answer to a request, which depends on no other request.
    func response(
        to request: HTTPRequest, judgement: MockExchange.Judgement, generating context: () -> GenerationContext
    ) -> HTTPResponse {
        if case .matched(let index) = judgement, pact.interactions.indices.contains(index),
            let response = pact.interactions[index].response
        {
            guard response.hasGenerators else { return .answering(request, from: response) }
            var context = context()
            return .answering(request, from: response.generated(in: &context))
        }
        if answersPreflight, request.method.uppercased() == "OPTIONS" { return .preflight(for: request) }
        return .refusing(request, because: judgement)
    }
}
