import Pact

extension CatalogueEdit {
    /// Sets off the webhooks that wait for what has happened: each gets a `TriggeredWebhook`, to be sent as soon as the delivery comes to it.
    ///
    /// - Parameters:
    ///   - base: where clients reach the broker, e.g. `http://127.0.0.1:9292`; addresses in what is sent begin with it.
    /// - Returns: what was set off, in the order of the events and then of the webhooks.
    mutating func trigger(_ happening: BrokerHappening, base: String) -> [TriggeredWebhook] {
        guard let subject = WebhookSubject(happening, in: catalogue) else { return [] }
        var triggered: [TriggeredWebhook] = []
        for event in subject.events {
            for webhook in catalogue.webhooks.all where webhook.waits(for: event.event, of: subject.publication, in: catalogue) {
                triggered.append(put(trigger(webhook, event, subject, base: base)))
            }
        }
        return triggered
    }

    private func trigger(_ webhook: Webhook, _ event: PublicationEvent, _ subject: WebhookSubject, base: String) -> TriggeredWebhook {
        TriggeredWebhook(
            id: nextID(\.triggers), uuid: identifier(), webhook: webhook.id, webhookUUID: webhook.uuid, event: event.event,
            consumer: subject.publication.consumer, provider: subject.publication.provider, publication: subject.publication.id,
            verification: subject.verification?.id, providerVersion: event.providerVersion,
            context: [TriggeredWebhook.baseKey: base], nextAttemptAt: now, createdAt: now, updatedAt: now)
    }
}

extension TriggeredWebhook {
    /// Under this name the context keeps where clients reached the broker.
    static let baseKey = "baseUrl"

    /// Where the log can be read.
    func logAddress(base: String) -> String { "\(base)/triggered-webhooks/\(uuid)/logs" }
}
