import Pact

extension WebhookDraft {
    /// Reads `{description?, events?:[{name}], request:{method, url, headers?, body?, username?, password?}, consumer?, provider?, enabled?}`.
    ///
    /// - Parameters:
    ///   - consumer: the consumer that the address names, which goes before one in the document.
    /// - Throws: `BrokerError.invalid` with everything that is wrong.
    init(
        _ document: JSONObject, consumer: Pacticipant? = nil, provider: Pacticipant? = nil, policy: WebhookPolicy, in catalogue: Catalogue
    ) throws(BrokerError) {
        var reader = WebhookReader(catalogue: catalogue, policy: policy)
        let request = reader.request(document["request"])
        let consumer = consumer.map { .pacticipant($0.id) } ?? reader.side("consumer", document["consumer"])
        let provider = provider.map { .pacticipant($0.id) } ?? reader.side("provider", document["provider"])
        let events = reader.events(document["events"])
        self.init(
            description: reader.text("description", document["description"], limit: BrokerLimit.description), consumer: consumer,
            provider: provider, events: events,
            method: reader.method(request["method"]), url: reader.url(request["url"]), headers: reader.headers(request["headers"]),
            body: reader.body(request["body"]), isJSONBody: request["body"]?.string == nil,
            username: reader.text("request.username", request["username"], limit: BrokerLimit.credential),
            password: reader.text("request.password", request["password"], limit: BrokerLimit.credential),
            isEnabled: reader.flag("enabled", document["enabled"]))
        guard reader.problems.isEmpty else { throw .invalid(reader.problems) }
    }
}
