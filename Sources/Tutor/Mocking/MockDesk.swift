import Pact
import Workshop

/// The mock server that the learner keeps running for a consumer of their own.
struct MockDesk: Sendable, Equatable {
    /// The most requests that are kept for looking at.
    static let limit = 200

    /// The step whose contract it plays.
    var step: Int
    /// The contract as it is served now.
    var pact: PactFile
    /// Where it listens; `nil` until it does.
    var origin: HTTPOrigin?
    /// The requests that came last.
    private(set) var exchanges: [MockExchange] = []
    private(set) var count = 0
    private(set) var refused = 0

    init(step: Int, pact: PactFile) {
        self.step = step
        self.pact = pact
    }

    mutating func take(_ exchange: MockExchange) {
        count += 1
        if !exchange.isMatch { refused += 1 }
        exchanges.append(exchange)
        if exchanges.count > Self.limit { exchanges.removeFirst() }
    }

    /// For the status line: `MOCK http://127.0.0.1:8080  3 asked, 1 refused`.
    var summary: String {
        guard let origin else { return "MOCK starting" }
        return "MOCK \(origin)" + (count == 0 ? "" : "  \(count) asked" + (refused == 0 ? "" : ", \(refused) refused"))
    }

    /// What was asked and how it was judged, in a line: `GET /products matches "get all products"`.
    func verdict(of exchange: MockExchange) -> String {
        let request = "\(exchange.request.method) \(exchange.request.target)"
        switch exchange.judgement {
        case .matched(let index): return "\(request) matches \(name(index))"
        case .mismatched(let index, let mismatches):
            return "\(request) differs from \(name(index)): \(mismatches.first?.sentence ?? "")"
        case .unexpected(let closest):
            return "\(request) is in no interaction" + (closest.map { "; the nearest is \(name($0.0))" } ?? "")
        }
    }

    private func name(_ index: Int) -> String {
        pact.interactions.indices.contains(index) ? "\"\(pact.interactions[index].description)\"" : "an interaction that is gone"
    }
}

extension MockExchange {
    var isMatch: Bool {
        if case .matched = judgement { true } else { false }
    }

    /// The same as the traffic shows it.
    var exchange: Exchange {
        Exchange(from: "your consumer", to: "mock server", request: request, answer: .response(response))
    }
}
