import Pact

extension CatalogueEdit {
    /// Takes away what a version published with a provider, and the content with its results where no other version has it.
    mutating func removePublications(of version: PacticipantVersion, with provider: Pacticipant) {
        remove(catalogue.publications.rows(.both(version: version.id, provider: provider.id)))
    }

    /// Takes away everything between two pacticipants: contracts, results, and the webhooks that are for these two alone.
    mutating func remove(_ integration: Integration) {
        remove(catalogue.publications.rows(.integration(integration)))
        for content in catalogue.contents.rows(.integration(integration)) { remove(contentAndResults: content) }
        for trigger in catalogue.triggers.rows(.integration(integration)) {
            discard(.webhookLog, id: trigger.id)
            remove(trigger)
        }
        for webhook in catalogue.webhooks.all
        where webhook.consumer == .pacticipant(integration.consumer) && webhook.provider == .pacticipant(integration.provider) {
            remove(webhook)
        }
    }

    /// Takes publications away, and the contents that nobody publishes then.
    mutating func remove(_ publications: [PactPublication]) {
        for publication in publications {
            remove(publication)
            guard catalogue.publications.ids(.content(publication.content)).isEmpty else { continue }
            if let content = catalogue.contents[publication.content] { remove(contentAndResults: content) }
        }
    }

    private mutating func remove(contentAndResults content: PactContent) {
        for verification in catalogue.verifications(of: content) {
            discard(.testResults, id: verification.id)
            remove(verification)
        }
        discard(.pact, id: content.id)
        remove(content)
    }
}
