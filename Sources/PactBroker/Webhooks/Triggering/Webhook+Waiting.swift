extension Webhook {
    /// True when the webhook is switched on and waits for this event of this contract's consumer and provider.
    func waits(for event: WebhookEvent, of publication: PactPublication, in catalogue: Catalogue) -> Bool {
        isEnabled && events.contains(event) && concerns(publication.integration, in: catalogue)
    }

    /// True when contracts between these two are the webhook's matter.
    func concerns(_ integration: Integration, in catalogue: Catalogue) -> Bool {
        Self.matches(consumer, catalogue.pacticipants[integration.consumer])
            && Self.matches(provider, catalogue.pacticipants[integration.provider])
    }

    /// True when a side of the webhook is this pacticipant, or any.
    static func matches(_ side: Side?, _ pacticipant: Pacticipant?) -> Bool {
        switch side {
        case nil: true
        case .pacticipant(let id): pacticipant?.id == id
        case .label(let label): pacticipant?.labels.contains(label) ?? false
        }
    }
}
