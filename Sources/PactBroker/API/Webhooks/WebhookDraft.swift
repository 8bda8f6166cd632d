import Pact

/// A webhook as a client asks for it, checked.
struct WebhookDraft: Sendable, Equatable {
    var description: String?
    var consumer: Webhook.Side?
    var provider: Webhook.Side?
    var events: [WebhookEvent]
    var method: String
    var url: String
    var headers: [Webhook.Header]
    var body: String?
    var isJSONBody: Bool
    var username: String?
    var password: String?
    var isEnabled: Bool

    /// The webhook to be, or the one that is with these details; what was masked for the client stays what it is.
    ///
    /// - Throws: `BrokerError.invalid` when a masked secret would go to another server than the one it was given for: whoever may change
    ///   a webhook is not to learn what its maker knew.
    func webhook(id: Int, uuid: String, replacing old: Webhook?, now: Instant) throws(BrokerError) -> Webhook {
        let keepsSecrets = old.map { Self.origin($0.url) == Self.origin(url) } ?? true
        var headers = headers
        var password = password
        if password == WebhookRequest.mask, let kept = old?.password {
            guard keepsSecrets else { throw .invalid(["request.password": [Self.needed]]) }
            password = kept
        }
        for place in headers.indices where headers[place].value == WebhookRequest.mask {
            let name = headers[place].name.lowercased()
            guard let kept = old?.headers.first(where: { $0.name.lowercased() == name })?.value else { continue }
            guard keepsSecrets else { throw .invalid(["request.headers": ["\(headers[place].name) \(Self.needed)"]]) }
            headers[place].value = kept
        }
        return Webhook(
            id: old?.id ?? id, uuid: uuid, description: description, consumer: consumer, provider: provider, events: events,
            method: method, url: url, headers: headers, body: body, isJSONBody: isJSONBody, username: username, password: password,
            isEnabled: isEnabled, createdAt: old?.createdAt ?? now, updatedAt: now)
    }

    private static func origin(_ url: String) -> HTTPOrigin? { (try? WebhookAddress(url))?.origin }

    private static let needed = "must be given anew, since the url leads to another server now"
}
