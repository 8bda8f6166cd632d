import Pact

/// What a happening is about, as webhooks see it.
struct WebhookSubject: Sendable, Equatable {
    let publication: PactPublication
    /// The result that was published, where one was.
    let verification: Verification?
    let events: [PublicationEvent]

    /// - Returns: `nil` when the broker no longer has the contract.
    init?(_ happening: BrokerHappening, in catalogue: Catalogue) {
        switch happening {
        case .published(let publication, let events):
            self.publication = publication
            verification = nil
            self.events = events
        case .verified(let verification):
            guard let publication = catalogue.publication(verifiedBy: verification) else { return nil }
            self.publication = publication
            self.verification = verification
            events = [
                PublicationEvent(.providerVerificationPublished),
                PublicationEvent(verification.success ? .providerVerificationSucceeded : .providerVerificationFailed),
            ]
        }
    }
}
