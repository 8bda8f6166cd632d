extension MockSession {
    /// What went wrong: the requests in their order, then the interactions nobody asked for. Empty when all went well.
    ///
    /// An interaction counts as asked for when an interaction with the same expected request was matched or mismatched, so one call can
    /// cover two, and a mismatch is not missing as well. An unexpected `OPTIONS` request does not count.
    public var results: [MockResult] {
        let wrong = exchanges.compactMap { exchange -> MockResult? in
            switch exchange.judgement {
            case .matched: nil
            case .mismatched(let index, let mismatches): .requestMismatch(index: index, mismatches)
            case .unexpected: exchange.request.method.uppercased() == "OPTIONS" ? nil : .requestNotFound(exchange.request)
            }
        }
        return wrong + missing
    }

    /// True when every request fitted and every interaction was asked for.
    public var isFulfilled: Bool { results.isEmpty }

    /// How many requests fitted an interaction in full.
    public var matchedCount: Int {
        exchanges.count { if case .matched = $0.judgement { true } else { false } }
    }

    private var missing: [MockResult] {
        let asked = exchanges.compactMap { exchange -> ExpectedRequest? in
            switch exchange.judgement {
            case .matched(let index), .mismatched(let index, _):
                pact.interactions.indices.contains(index) ? pact.interactions[index].request : nil
            case .unexpected: nil
            }
        }
        return pact.interactions.enumerated()
            .filter { if let request = $0.element.request { !asked.contains(request) } else { false } }
            .map { .missingRequest(index: $0.offset) }
    }
}
