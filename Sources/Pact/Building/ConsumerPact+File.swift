extension ConsumerPact {
    /// The contract as a pact file holds it, after every example has been compared with its own matchers.
    ///
    /// - Throws: `ConsumerPactError`; the first thing that is wrong, in the order of the interactions.
    public func file() throws(ConsumerPactError) -> PactFile {
        guard !parts.isEmpty else { throw .nothingExpected }
        var interactions: [Interaction] = []
        for part in parts { interactions.append(try part.interaction()) }
        let whole = PactFile(consumer: consumer, provider: provider, specification: .v4, interactions: interactions)
        if let (first, _) = whole.overwrites.first { throw .sameName(description: interactions[first].description) }
        let (file, losses) = whole.converted(to: specification)
        let serious = losses.filter { if case .contentType = $0.kind { false } else { true } }
        guard serious.isEmpty else { throw .notExpressible(serious) }
        return file
    }
}

extension ConsumerPact.Part {
    fileprivate func interaction() throws(ConsumerPactError) -> Interaction {
        switch content {
        case .http(let request, let response):
            let request = try expected(request)
            let response = try expected(response)
            try refuse(request.mismatches(with: request.sent()), in: .request)
            try refuse(response.mismatches(with: response.sent), in: .response)
            return Interaction(description: description, providerStates: states, request: request, response: response)
        case .message(let contents, let metadata):
            let message = expected(contents, metadata: metadata)
            let like = ExpectedResponse(headers: contents.headers, body: message.contents, rules: message.rules)
            try refuse(like.mismatches(with: like.sent), in: .message)
            return Interaction(description: description, providerStates: states, content: .message(message))
        }
    }

    private func refuse(_ mismatches: [Mismatch], in half: ConsumerPactError.Half) throws(ConsumerPactError) {
        guard mismatches.isEmpty else { throw .exampleRefused(description: description, half, mismatches) }
    }

    private func expected(_ request: RequestExample) throws(ConsumerPactError) -> ExpectedRequest {
        var rules = MatchingRules()
        var generators = Generators()
        let path = try texts([.init(name: "path", example: request.path)], .path, &rules, &generators).first?.values.first
        let query = try texts(request.query, .query, &rules, &generators).map { (name: $0.name, values: $0.values.map(Optional.some)) }
        let headers = try texts(request.headers, .header, &rules, &generators)
        let body = read(request.body, &rules, &generators)
        return ExpectedRequest(
            method: request.method, path: path ?? "/", query: query, headers: headers.typed(as: request.body), body: body, rules: rules,
            generators: generators)
    }

    private func expected(_ response: ResponseExample) throws(ConsumerPactError) -> ExpectedResponse {
        guard (100...599).contains(response.status) else { throw .invalidStatus(description: description, response.status) }
        var rules = MatchingRules()
        var generators = Generators()
        if let statusClass = response.statusClass {
            rules.entries.append(.init(category: .status, place: .whole, list: MatchingRuleList([.statusCode(statusClass)])))
        }
        let headers = try texts(response.headers, .header, &rules, &generators)
        let body = read(response.body, &rules, &generators)
        return ExpectedResponse(
            status: response.status, headers: headers.typed(as: response.body), body: body, rules: rules, generators: generators)
    }

    private func expected(_ contents: BodyExample, metadata: [RequestExample.Field]) -> ExpectedMessage {
        var rules = MatchingRules()
        var generators = Generators()
        let body = read(contents, &rules, &generators)
        var reading = ExampleReading(category: .metadata)
        var members: JSONObject = ["contentType": .string(contents.contentType)]
        for field in metadata {
            members.set(field.name, reading.value(of: field.example, at: PathExpression.root.appending(.field(field.name))))
        }
        rules.entries += reading.rules
        generators.entries += reading.generators
        return ExpectedMessage(contents: body, metadata: members, rules: rules, generators: generators)
    }

    /// Names with the texts that their examples are.
    private func texts(
        _ fields: [RequestExample.Field], _ category: MatchingCategory, _ rules: inout MatchingRules, _ generators: inout Generators
    ) throws(ConsumerPactError) -> [(name: String, values: [String])] {
        var reading = ExampleReading(category: category)
        var read: [(name: String, values: [String])] = []
        for field in fields {
            let name = category == .header ? field.name.lowercased() : field.name
            guard let texts = reading.texts(of: field.example, at: category == .path ? .whole : .name(name)) else {
                throw .notText(description: description, category, name: field.name)
            }
            let isOne = category == .header && texts.count == 1
            read.append((field.name, isOne ? texts.flatMap { HeaderValues.split($0, of: field.name) } : texts))
        }
        rules.entries += reading.rules
        generators.entries += reading.generators
        return read
    }

    private func read(_ body: BodyExample?, _ rules: inout MatchingRules, _ generators: inout Generators) -> Body {
        guard let body else { return .missing }
        switch body.content {
        case .bytes(let bytes): return bytes.isEmpty ? .empty : .present(bytes, contentType: nil)
        case .json(let example), .text(let example):
            let read = ExampleReading.read(example)
            rules.entries += read.rules.entries
            generators.entries += read.generators.entries
            if case .json = body.content { return read.example.isNull ? .null : .present(read.example.bytes(), contentType: nil) }
            let text = read.example.string ?? read.example.text()
            return text.isEmpty ? .empty : .present(Array(text.utf8), contentType: nil)
        }
    }
}

extension BodyExample {
    fileprivate var headers: [(name: String, values: [String])] { [("Content-Type", [contentType])] }
}

extension [(name: String, values: [String])] {
    /// With the body's type where no header tells it.
    fileprivate func typed(as body: BodyExample?) -> Self {
        guard let body, !contains(where: { $0.name.lowercased() == "content-type" }) else { return self }
        return self + body.headers
    }
}

extension ExpectedResponse {
    /// The example as it would go over the wire.
    fileprivate var sent: HTTPResponse {
        let fields = headers.flatMap { header in header.values.map { Headers.Field(name: header.name, value: $0) } }
        return HTTPResponse(status: status, headers: Headers(fields), body: body.sentBytes(headers: headers))
    }
}
