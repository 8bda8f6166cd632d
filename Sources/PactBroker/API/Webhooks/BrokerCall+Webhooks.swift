import Pact

extension BrokerCall {
    func address(of webhook: Webhook) -> String { url("webhooks", webhook.uuid) }

    /// A webhook as clients see it: without its secrets.
    func document(_ webhook: Webhook, _ catalogue: Catalogue) -> JSONValue {
        var document: JSONObject = [
            "uuid": .string(webhook.uuid), "description": .string(webhook.shownDescription), "enabled": .bool(webhook.isEnabled),
        ]
        document["consumer"] = Self.side(webhook.consumer, catalogue)
        document["provider"] = Self.side(webhook.provider, catalogue)
        document["request"] = Self.request(webhook)
        document["events"] = .array(webhook.events.map { ["name": .string($0.rawValue)] })
        document["createdAt"] = .string(webhook.createdAt.halTime)
        if webhook.updatedAt != webhook.createdAt { document["updatedAt"] = .string(webhook.updatedAt.halTime) }
        document["_links"] = .object(links(webhook, catalogue))
        return .object(document)
    }

    private func links(_ webhook: Webhook, _ catalogue: Catalogue) -> JSONObject {
        var links: JSONObject = [
            "self": HAL.link(address(of: webhook), title: webhook.shownDescription),
            "pb:execute": HAL.link(
                address(of: webhook) + "/execute", title: "POST here to send the request once, with the newest matching pact or result"),
            "pb:webhooks": link("webhooks", title: "All webhooks"),
        ]
        let sides = [("pb:consumer", webhook.consumer, "Consumer"), ("pb:provider", webhook.provider, "Provider")]
        for (relation, side, title) in sides {
            guard case .pacticipant(let id) = side, let pacticipant = catalogue.pacticipants[id] else { continue }
            links[relation] = link("pacticipants", pacticipant.name, title: title, name: pacticipant.name)
        }
        return links
    }

    private static func side(_ side: Webhook.Side?, _ catalogue: Catalogue) -> JSONValue? {
        switch side {
        case nil: nil
        case .pacticipant(let id): ["name": .string(catalogue.pacticipants[id]?.name ?? "")]
        case .label(let label): ["label": .string(label)]
        }
    }

    private static func request(_ webhook: Webhook) -> JSONValue {
        var request: JSONObject = ["method": .string(webhook.method), "url": .string(webhook.url)]
        let headers = WebhookRequest.masked(Headers(webhook.headers.map { Headers.Field(name: $0.name, value: $0.value) }))
        request["headers"] = fields(headers)
        request["body"] = webhook.body.map { (webhook.isJSONBody ? try? JSONValue.parse($0) : nil) ?? .string($0) }
        request["username"] = webhook.username.map(JSONValue.string)
        request["password"] = webhook.password.map { _ in .string(WebhookRequest.mask) }
        return .object(request)
    }

    static func fields(_ headers: Headers) -> JSONValue {
        .object(JSONObject(headers.fields.map { (name: $0.name, value: .string($0.value)) }))
    }

    /// What was set off, and how far it has come.
    func document(_ trigger: TriggeredWebhook, _ catalogue: Catalogue, _ schedule: WebhookSchedule) -> JSONValue {
        let webhook = catalogue.webhooks[trigger.webhook]
        let isOver = trigger.nextAttemptAt == nil
        return [
            "name": .string(webhook?.shownDescription ?? trigger.webhookUUID), "status": .string(trigger.status.rawValue),
            "attemptsMade": .int(trigger.attempts),
            "attemptsRemaining": .int(isOver ? 0 : max(0, schedule.attempts - trigger.attempts)),
            "triggerType": "resource_creation", "eventName": .string(trigger.event.rawValue),
            "triggeredAt": .string(trigger.createdAt.halTime),
            "_links": [
                "pb:logs": HAL.link(trigger.logAddress(base: base), title: "What happened", name: trigger.uuid),
                "pb:webhook": link("webhooks", trigger.webhookUUID, title: "The webhook"),
            ],
        ]
    }
}
