/// Something that webhooks may be waiting for.
enum BrokerHappening: Sendable, Equatable {
    /// A contract was published; the events are those that this publication raises, in the order in which webhooks are told of them.
    case published(PactPublication, events: [PublicationEvent])
    /// A result was published.
    case verified(Verification)
}
