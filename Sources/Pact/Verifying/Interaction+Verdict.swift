extension Interaction {
    /// Everything that keeps a provider's answer from being what the interaction expects: a response, a message, or the answer to one.
    func mismatches(with answer: HTTPResponse) -> [Mismatch] {
        switch content {
        case .http(_, let response): return response.mismatches(with: answer)
        // The status says nothing of a message that comes of its own accord; official verifiers do not look at it either.
        case .message(let message): return message.mismatches(with: Message(answer: answer))
        case .synchronousMessage(_, let responses):
            guard (200..<300).contains(answer.status) else {
                return [Mismatch(place: .status, reason: .notEqual, expected: 200, actual: .int(answer.status))]
            }
            return ExpectedMessage.mismatches(of: responses, withAnswers: [Message(answer: answer)])
        }
    }

    /// The names of the transports that this interaction goes over, the first that is known counts.
    var transportNames: [String] {
        let usual: [String] =
            switch kind {
            case .http: ["http"]
            case .message: ["message", "async-message"]
            case .synchronousMessage: ["sync-message", "message"]
            }
        return (transport.map { [$0] } ?? []) + usual
    }
}
