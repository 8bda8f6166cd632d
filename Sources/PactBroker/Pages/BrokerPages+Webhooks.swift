extension BrokerPages {
    static func webhooks(_ call: BrokerCall, _ catalogue: Catalogue) -> Page {
        let table = HTMLTable(
            caption: "Requests that the broker sends when something happens",
            columns: ["Webhook", "Waits for", "Between", "Sends", "Last delivery"],
            rows: catalogue.webhooks.all.map { row($0, call, catalogue) }, empty: "There is no webhook yet.")
        return Page("Webhooks", [table.html])
    }

    private static func row(_ webhook: Webhook, _ call: BrokerCall, _ catalogue: Catalogue) -> [HTML] {
        let last = catalogue.triggers.last(.webhook(webhook.id))
        return [
            .link(address("webhooks", webhook.uuid), webhook.description ?? webhook.uuid),
            .text(webhook.events.map(\.rawValue).joined(separator: ", ") + (webhook.isEnabled ? "" : " (switched off)")),
            .text("\(words(webhook.consumer, catalogue)) and \(words(webhook.provider, catalogue))"),
            .tag("code", [:], .text("\(webhook.method) \(webhook.url)")),
            last.map { .group([$0.status.html, " ", time($0.updatedAt, call)]) } ?? .tag("span", ["class": "quiet"], "none yet"),
        ]
    }

    private static func words(_ side: Webhook.Side?, _ catalogue: Catalogue) -> String {
        switch side {
        case .pacticipant(let id): catalogue.pacticipants[id]?.name ?? "somebody who is gone"
        case .label(let label): "everybody labelled \(label)"
        case nil: "anybody"
        }
    }

    static func webhook(_ call: BrokerCall, _ catalogue: Catalogue) throws(BrokerError) -> Page {
        guard let webhook = catalogue.webhooks.first(.uuid(call["uuid"])) else { throw .notFound("There is no such webhook.") }
        let deliveries = HTMLTable(
            caption: "Deliveries, newest first", columns: ["When", "Because", "Consumer", "Provider", "Outcome", "Log"],
            rows: catalogue.triggers.rows(.webhook(webhook.id)).reversed().prefix(100).map { trigger in
                [
                    time(trigger.createdAt, call), .text(trigger.event.rawValue),
                    .text(catalogue.pacticipants[trigger.consumer]?.name ?? ""),
                    .text(catalogue.pacticipants[trigger.provider]?.name ?? ""),
                    trigger.status.html, .link(address("triggered-webhooks", trigger.uuid, "logs"), "log of this delivery"),
                ]
            }, empty: "It has not been set off yet.")
        return Page(
            webhook.description ?? "Webhook", trail: [("Webhooks", "/webhooks")],
            [
                .tag("p", [:], "Waits for ", .text(webhook.events.map(\.rawValue).joined(separator: ", ")), " and then sends:"),
                .tag("pre", ["tabindex": "0"], .text("\(webhook.method) \(webhook.url)")), deliveries.html,
            ])
    }

    static func webhookLog(_ call: BrokerCall) throws -> Page {
        let uuid = call["uuid"]
        guard let trigger = call.broker.read({ $0.triggers.first(.uuid(uuid)) }) else {
            throw BrokerError.notFound("There is no such delivery.")
        }
        let log = try call.broker.document(.webhookLog, id: trigger.id)
        return Page(
            "Log of a delivery", trail: [("Webhooks", "/webhooks"), ("Webhook", address("webhooks", trigger.webhookUUID))],
            [
                .tag("p", [:], trigger.status.html, " ", time(trigger.updatedAt, call)),
                .tag("pre", ["tabindex": "0"], .text(log ?? "Nothing was sent yet.")),
            ])
    }
}
