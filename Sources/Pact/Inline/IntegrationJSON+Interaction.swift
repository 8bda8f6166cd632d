extension IntegrationJSON {
    /// An interaction with its matchers inside the examples, as tests hand it to an engine.
    ///
    /// `{"description", "kind", "providerStates", "request", "response"}`, of a message `"message"`, of one that is answered `"request"` and
    /// `"responses"`. A part has `method`, `path`, `query`, `status`, `headers`, `metadata` and `body`: a JSON body with its matchers, a
    /// text as it stands, other bytes as `bodyBase64`. Rules and generators that integration JSON cannot say stand beside in
    /// `keptRules` and `keptGenerators`, as pact files write them.
    public static func json(of interaction: Interaction) -> JSONValue {
        var json: JSONObject = ["description": .string(interaction.description)]
        json.set("kind", .string(kind(of: interaction)))
        if !interaction.providerStates.isEmpty { json.set("providerStates", .array(interaction.providerStates.map(\.json))) }
        switch interaction.content {
        case .http(let request, let response):
            json.set("request", .object(self.json(of: request)))
            json.set("response", .object(self.json(of: response)))
        case .message(let message): json.set("message", .object(self.json(of: message)))
        case .synchronousMessage(let request, let responses):
            json.set("request", .object(self.json(of: request)))
            json.set("responses", .array(responses.map { .object(self.json(of: $0)) }))
        }
        return .object(json)
    }

    private static func kind(of interaction: Interaction) -> String {
        switch interaction.content {
        case .http: "http"
        case .message: "message"
        case .synchronousMessage: "synchronous message"
        }
    }

    private static func json(of request: ExpectedRequest) -> JSONObject {
        var part = InlinePart(rules: request.rules, generators: request.generators)
        part.members.set("method", .string(request.method))
        part.members.set("path", part.value([request.path], .path, .whole))
        part.setNamed("query", request.query.map { ($0.name, $0.values.map { $0 ?? "" }) }, .query)
        part.setNamed("headers", request.headers, .header)
        part.setBody(request.body, type: HeaderReading.contentType(of: request.headers))
        return part.whole
    }

    private static func json(of response: ExpectedResponse) -> JSONObject {
        var part = InlinePart(rules: response.rules, generators: response.generators)
        // A number as people write it; with a matcher it stands inside.
        let status = part.value([String(response.status)], .status, .whole)
        let inline = status.object.map { JSONValue.object($0.appending("value", .int(response.status))) }
        part.members.set("status", inline ?? .int(response.status))
        part.setNamed("headers", response.headers, .header)
        part.setBody(response.body, type: HeaderReading.contentType(of: response.headers))
        return part.whole
    }

    private static func json(of message: ExpectedMessage) -> JSONObject {
        var part = InlinePart(rules: message.rules, generators: message.generators)
        part.setMetadata(message.metadata)
        let type = message.metadata.contentType?.string.flatMap(ContentType.parse)
        part.setBody(message.contents, type: type)
        return part.whole
    }
}
