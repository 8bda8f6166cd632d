import Pact

/// How a consumer and a provider stand: the newest contract between them, and what is known of it.
struct IntegrationState: Sendable, Equatable {
    enum Standing: Sendable, Equatable {
        /// The newest contract is verified, newest result first.
        case verified
        /// The newest result for the newest contract is a no.
        case failed
        /// The newest contract has no result; an older one has.
        case changed
        /// No contract between the two was ever verified.
        case neverVerified
    }

    let integration: Integration
    let consumer: Pacticipant
    let provider: Pacticipant
    let publication: PactPublication
    let consumerVersion: PacticipantVersion
    /// The newest result for the newest contract, or else for the newest contract that has one.
    let verification: Verification?
    let providerVersion: PacticipantVersion?
    let standing: Standing
    /// The newest delivery of a webhook for the two.
    let trigger: TriggeredWebhook?

    /// `nil` where there is no contract any more.
    init?(_ integration: Integration, in catalogue: Catalogue) {
        guard let publication = catalogue.latestPublication(of: integration),
            let consumer = catalogue.pacticipants[integration.consumer], let provider = catalogue.pacticipants[integration.provider],
            let consumerVersion = catalogue.versions[publication.consumerVersion]
        else { return nil }
        self.integration = integration
        self.consumer = consumer
        self.provider = provider
        self.publication = publication
        self.consumerVersion = consumerVersion
        trigger = catalogue.triggers.last(.integration(integration))
        if let newest = catalogue.verifications.last(.content(publication.content)) {
            verification = newest
            standing = newest.success ? .verified : .failed
        } else {
            verification = catalogue.contents.rows(.integration(integration)).compactMap { catalogue.verifications.last(.content($0.id)) }
                .max { $0.id < $1.id }
            standing = verification == nil ? .neverVerified : .changed
        }
        providerVersion = verification.flatMap { catalogue.versions[$0.providerVersion] }
    }

    static func all(in catalogue: Catalogue) -> [IntegrationState] {
        catalogue.integrations.compactMap { IntegrationState($0, in: catalogue) }
            .sorted { ($0.consumer.name, $0.provider.name) < ($1.consumer.name, $1.provider.name) }
    }
}
