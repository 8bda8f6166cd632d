/// One event that the publication of a contract raises.
struct PublicationEvent: Sendable, Equatable {
    var event: WebhookEvent
    /// The number of the provider's version that has to verify the contract, for `contractRequiringVerificationPublished`.
    var providerVersion: Int?

    init(_ event: WebhookEvent, providerVersion: Int? = nil) {
        self.event = event
        self.providerVersion = providerVersion
    }
}
