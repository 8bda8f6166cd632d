import Pact

extension ConsumerTestFailure: CustomStringConvertible {
    /// A line for the whole, then a sentence for everything that is wrong; what a failing test prints.
    public var description: String {
        let lines = results.flatMap(lines) + (cause.map { ["The test itself ended with: \($0)"] } ?? [])
        return "\(pact.consumer) does not keep its contract with \(pact.provider), so no pact file was written."
            + lines.map { "\n  \($0)" }.joined()
    }

    private func lines(_ result: MockResult) -> [String] {
        switch result {
        case .requestMismatch(let index, let mismatches):
            return ["The request for \(name(index)) differs:"] + mismatches.map { "  \($0.sentence)" }
        case .requestNotFound(let request):
            let expected = pact.interactions.compactMap { $0.request.map { "\($0.method) \($0.path)" } }
            return ["Nobody expects \(request.method) \(request.target); the contract has \(expected.joined(separator: ", "))."]
        case .missingRequest(let index):
            let request = pact.interactions.indices.contains(index) ? pact.interactions[index].request : nil
            return ["The consumer never asked for \(name(index))" + (request.map { ": \($0.method) \($0.path)." } ?? ".")]
        }
    }

    private func name(_ index: Int) -> String {
        guard pact.interactions.indices.contains(index) else { return "interaction \(index + 1)" }
        return JSONValue.string(pact.interactions[index].description).brief()
    }
}
