/// What became of one contract that was published.
struct PublishedContract: Sendable, Equatable {
    var publication: PactPublication
    /// True when the version had published this content before.
    var isRepeated: Bool
    var change: PublicationChange
    var events: [PublicationEvent]
    /// The webhooks that were set off, in order.
    var triggered: [TriggeredWebhook]
}
