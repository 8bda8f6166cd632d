extension ExpectedResponse {
    /// True when the response is not sent as it stands: it has generators, or variants of `arrayContains` that do.
    var hasGenerators: Bool {
        !generators.entries.isEmpty || !generators.ofBody(rules: rules).isEmpty
    }

    /// The example with generated values where the contract has generators: status, headers, body, in this order.
    ///
    /// For what is sent, never for what is compared. What cannot be generated keeps its example; headers without one are added.
    public func generated(in context: inout GenerationContext) -> ExpectedResponse {
        var response = self
        for entry in generators.entries(of: .status) {
            guard entry.generator.makesStatus, let value = entry.generator.value(for: .int(status), in: &context) else { continue }
            if let status = value.int ?? value.string.flatMap({ Int($0) }), (100...599).contains(status) { response.status = status }
        }
        response.headers = generators.headers(headers, in: &context)
        response.body = body.generated(by: generators, rules: rules, type: body.contentType(headers: headers), in: &context)
        return response
    }
}

extension Generator {
    fileprivate var makesStatus: Bool {
        switch self {
        case .randomInt, .providerState: true
        default: false
        }
    }
}
