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
    public mutating func respond(to request: HTTPRequest) -> MockExchange {
        let judgement = pact.judge(request)
        let exchange = MockExchange(request: request, judgement: judgement, response: response(to: request, judgement: judgement))
        exchanges.append(exchange)
        return exchange
    }

    private func response(to request: HTTPRequest, judgement: MockExchange.Judgement) -> HTTPResponse {
        if case .matched(let index) = judgement, pact.interactions.indices.contains(index),
            let response = pact.interactions[index].response
        {
            return .answering(request, from: response)
        }
        if answersPreflight, request.method.uppercased() == "OPTIONS" { return .preflight(for: request) }
        return .refusing(request, because: judgement)
    }
}
