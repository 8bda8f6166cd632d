extension ExpectedRequest {
    /// The example with generated values where the contract has generators: path, headers, query, body, in this order.
    ///
    /// For what is sent, never for what is compared. What cannot be generated keeps its example; headers and parameters without one
    /// are added.
    public func generated(in context: inout GenerationContext) -> ExpectedRequest {
        var request = self
        for entry in generators.entries(of: .path) {
            request.path = entry.generator.text(for: path, in: &context) ?? path
        }
        request.headers = generators.headers(headers, in: &context)
        for entry in generators.entries(of: .query) {
            if case .name(let name) = entry.place { request.generateQuery(name, by: entry.generator, in: &context) }
        }
        request.body = body.generated(by: generators, rules: rules, type: body.contentType(headers: headers), in: &context)
        return request
    }

    /// Every value of the parameter gets one of its own.
    private mutating func generateQuery(_ name: String, by generator: Generator, in context: inout GenerationContext) {
        guard let place = query.firstIndex(where: { $0.name.isExactly(name) }) else {
            if let text = generator.text(for: "", in: &context) { query.append((name, [text])) }
            return
        }
        query[place].values = query[place].values.map { generator.text(for: $0 ?? "", in: &context) ?? $0 }
    }
}
