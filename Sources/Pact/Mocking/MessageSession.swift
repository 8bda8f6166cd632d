/// A contract's messages played to their consumer, as a value: it hands out what the contract says and keeps what was taken well.
///
/// It plays the provider from the consumer's own file, so it says only what the contract says, never what a provider does.
public struct MessageSession: Sendable, Equatable {
    public let pact: PactFile
    /// 0-based places of the interactions whose message was taken, or whose request was answered, in the order that happened.
    public private(set) var taken: [Int] = []

    public init(_ pact: PactFile) {
        self.pact = pact
    }

    /// 0-based places of the messages, synchronous or not, that nobody has taken or asked for yet.
    public var missing: [Int] {
        pact.interactions.indices.filter { pact.interactions[$0].kind != .http && !taken.contains($0) }
    }

    /// True when every message of the contract was taken, and every request answered.
    public var isFulfilled: Bool { missing.isEmpty }

    /// Hands a message to its consumer's handler; what the handler throws comes through, and the message does not count as taken.
    ///
    /// - Parameters:
    ///   - index: the interaction's 0-based place; where that is no message, nothing happens.
    ///   - context: what the contract's generators need; by default most of them leave the example alone.
    /// - Returns: whether there was a message.
    public mutating func deliver<Failure>(
        _ index: Int, generating context: GenerationContext = GenerationContext(mode: .consumer),
        to handler: (Message) throws(Failure) -> Void
    ) throws(Failure) -> Bool {
        guard pact.interactions.indices.contains(index), case .message(let expected) = pact.interactions[index].content else {
            return false
        }
        try handler(expected.message(generatedIn: context))
        take(index)
        return true
    }

    /// Answers a request message from the first interaction it fits, with that one's first response.
    ///
    /// Where it fits none, the nearest one's mismatches are given: the first of those with the fewest.
    public mutating func answer(
        _ request: Message, generating context: GenerationContext = GenerationContext(mode: .consumer)
    ) -> MessageAnswer {
        var closest: (index: Int, mismatches: [Mismatch])?
        for (index, interaction) in pact.interactions.enumerated() {
            guard case .synchronousMessage(let expected, let responses) = interaction.content else { continue }
            let mismatches = expected.mismatches(withRequest: request)
            if mismatches.isEmpty {
                take(index)
                return .answered(index: index, responses.first?.message(generatedIn: context))
            }
            if mismatches.count < closest?.mismatches.count ?? .max { closest = (index, mismatches) }
        }
        return closest.map { .mismatched(index: $0.index, $0.mismatches) } ?? .unexpected
    }

    private mutating func take(_ index: Int) {
        if !taken.contains(index) { taken.append(index) }
    }
}

extension ExpectedMessage {
    /// The example as a message, with generated values where the contract has generators.
    public func message(generatedIn context: GenerationContext) -> Message {
        var context = context
        return generated(in: &context).example
    }
}
