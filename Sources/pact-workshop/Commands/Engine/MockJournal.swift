import Pact

/// A mock server that tells on standard error what came and how it was judged, a line for each request.
struct MockJournal: Sendable {
    let server: MockServer

    var handler: HTTPHandler {
        { request in
            let exchange = server.respond(to: request)
            Output.note(line(for: exchange).visible)
            return exchange.response
        }
    }

    /// `GET /products -> 200, matches "get all products"`.
    func line(for exchange: MockExchange) -> String {
        let request = "\(exchange.request.method) \(exchange.request.target) -> \(exchange.response.status), "
        let pact = server.pact
        switch exchange.judgement {
        case .matched(let index): return request + "matches \(MockReport.name(of: index, in: pact))"
        case .mismatched(let index, let mismatches):
            let facts = mismatches.map(\.sentence).joined(separator: " ")
            return request + "differs from \(MockReport.name(of: index, in: pact)): \(facts)"
        case .unexpected: return request + "fits no interaction"
        }
    }
}
