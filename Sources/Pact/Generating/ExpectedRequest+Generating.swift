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
        request.headers = headers.generated(by: generators, in: &context)
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

extension [(name: String, values: [String])] {
    /// The headers with generated values; a generated one is all there is of its name. Names are compared without regard to case.
    fileprivate func generated(by generators: Generators, in context: inout GenerationContext) -> Self {
        var headers = self
        for entry in generators.entries(of: .header) {
            guard case .name(let name) = entry.place else { continue }
            let place = headers.firstIndex { $0.name.lowercased() == name.lowercased() }
            let example = place.flatMap { headers[$0].values.first } ?? ""
            // A line feed would end the header, so such a text is none for it.
            guard let text = entry.generator.text(for: example, in: &context), !text.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 })
            else { continue }
            if let place {
                headers[place].values = [text]
            } else {
                headers.append((name, [text]))
            }
        }
        return headers
    }
}

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
        response.headers = headers.generated(by: generators, in: &context)
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

extension ExpectedMessage {
    /// The example with generated values where the contract has generators: metadata, then contents.
    ///
    /// For what is sent, never for what is compared. What cannot be generated keeps its example; metadata without one is added.
    public func generated(in context: inout GenerationContext) -> ExpectedMessage {
        var message = self
        for entry in generators.entries(of: .metadata) {
            guard case .path(let path) = entry.place, case .field(let name)? = path.tokens.dropFirst().first else { continue }
            if let value = entry.generator.value(for: metadata[name] ?? .null, in: &context) { message.metadata.set(name, value) }
        }
        let declared = metadata.members.first { ["contenttype", "content-type"].contains($0.name.lowercased()) }?.value.string
        let type = contents.contentType(headers: declared.map { [("Content-Type", [$0])] } ?? [])
        message.contents = contents.generated(by: generators, rules: rules, type: type, in: &context)
        return message
    }
}
