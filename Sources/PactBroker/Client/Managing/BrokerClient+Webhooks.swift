import Pact

extension BrokerClient {
    public func webhooks() async throws -> [KnownWebhook] {
        let answer = try await get("/webhooks")
        var webhooks: [KnownWebhook] = []
        let embedded = answer.list("_embedded", "webhooks")
        for element in embedded.isEmpty ? answer.links("pb:webhooks") : embedded { webhooks.append(try KnownWebhook(element)) }
        return webhooks
    }

    public func create(_ details: WebhookDetails) async throws -> KnownWebhook {
        try KnownWebhook(await send(Call("POST", "/webhooks", body: details.json)))
    }

    /// - Returns: what the broker has now, and whether it is new.
    public func createOrUpdate(webhook uuid: String, _ details: WebhookDetails) async throws -> (KnownWebhook, isNew: Bool) {
        let answer = try await send(Call("PUT", Self.path("webhooks", uuid), body: details.json))
        return (try KnownWebhook(answer), answer.status == 201)
    }

    /// Has the broker send a webhook's request now, with made-up contents.
    public func execute(webhook uuid: String) async throws -> WebhookExecution {
        let webhook = try await get(Self.path("webhooks", uuid))
        let target = webhook.href("pb:execute").map(target(of:)) ?? Self.path("webhooks", uuid, "execute")
        let answer = try await send(Call("POST", target, body: [:]))
        return WebhookExecution(isSuccess: answer.bool("success") ?? false, logs: answer.text("logs") ?? "", json: answer.json)
    }

    /// - Returns: false where there was no such webhook.
    public func delete(webhook uuid: String) async throws -> Bool {
        try await find(Call("DELETE", Self.path("webhooks", uuid))) != nil
    }
}
