import Pact

/// What a mock server saw, in lines for a person.
struct MockReport {
    let session: MockSession

    var lines: [String] {
        var lines = ["\(session.matchedCount) of \(session.exchanges.count) requests matched."]
        for result in session.results {
            switch result {
            case let .requestMismatch(index, mismatches):
                lines.append("Differs from \(Self.name(of: index, in: session.pact)):")
                lines += mismatches.map { "  " + $0.sentence }
            case .requestNotFound(let request): lines.append("Fits no interaction: \(request.method) \(request.target)")
            case .missingRequest(let index): lines.append("Never came: \(Self.name(of: index, in: session.pact))")
            }
        }
        return lines
    }

    /// `"get all products"`, the description of the interaction at a 0-based index.
    static func name(of index: Int, in pact: PactFile) -> String {
        pact.interactions.indices.contains(index) ? "\"\(pact.interactions[index].description)\"" : "interaction \(index)"
    }
}
