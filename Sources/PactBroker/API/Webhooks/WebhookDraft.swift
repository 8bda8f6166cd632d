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
    func webhook(id: Int, uuid: String, replacing old: Webhook?, now: Instant) -> Webhook {
        var headers = headers
        for place in headers.indices where headers[place].value == WebhookRequest.mask {
            let name = headers[place].name.lowercased()
            if let value = old?.headers.first(where: { $0.name.lowercased() == name })?.value { headers[place].value = value }
        }
        return Webhook(
            id: old?.id ?? id, uuid: uuid, description: description, consumer: consumer, provider: provider, events: events,
            method: method, url: url, headers: headers, body: body, isJSONBody: isJSONBody, username: username,
            password: password == WebhookRequest.mask ? old?.password ?? password : password, isEnabled: isEnabled,
            createdAt: old?.createdAt ?? now, updatedAt: now)
    }
}
