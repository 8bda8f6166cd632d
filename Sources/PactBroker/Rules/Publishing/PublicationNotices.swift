import Pact

/// What a person is told about what was published: what is new, where it is seen, which events it raised, and what to do next.
struct PublicationNotices {
    private let outcome: PublicationOutcome
    private let catalogue: Catalogue
    private let base: String

    /// - Parameters:
    ///   - catalogue: as it is after the publication.
    ///   - base: where clients reach the broker.
    init(_ outcome: PublicationOutcome, in catalogue: Catalogue, base: String) {
        self.outcome = outcome
        self.catalogue = catalogue
        self.base = base
    }

    var all: [BrokerNotice] {
        [BrokerNotice(.debug, versionSentence)] + branchAdvice + outcome.contracts.flatMap(notices)
    }

    private var versionSentence: String {
        var sentence = "\(outcome.isNewVersion ? "Created" : "Updated") \(outcome.consumer.name) version \(outcome.version.number)"
        let tags = outcome.tags.isEmpty ? nil : "tags \(outcome.tags.joined(separator: ", "))"
        let both = [outcome.branch.map { "branch \($0)" }, tags].compactMap { $0 }
        if !both.isEmpty { sentence += " with " + both.joined(separator: " and ") }
        return sentence
    }

    private var branchAdvice: [BrokerNotice] {
        guard outcome.branch == nil else { return [] }
        return [BrokerNotice(.prompt, "  Next steps:\n    Publish with the name of the repository's branch, as --branch NAME.")]
    }

    private func notices(_ contract: PublishedContract) -> [BrokerNotice] {
        guard let document = PactDocument(contract.publication, in: catalogue) else { return [] }
        let between = "between \(document.consumer.name) version \(document.consumerVersion.number) and \(document.provider.name)"
        let url = base + document.versionPath.map { "/" + Query.encoded($0) }.joined()
        let result =
            contract.isRepeated
            ? "Pact \(between) successfully published again, with the content it had." : "Pact \(between) successfully published."
        return [
            BrokerNotice(.success, result), BrokerNotice(.debug, "  View it at \(url)"), BrokerNotice(.debug, events(contract)),
        ] + webhooks(contract) + nextSteps(contract, provider: document.provider.name)
    }

    private func events(_ contract: PublishedContract) -> String {
        var names: [String] = []
        for event in contract.events where !names.contains(event.event.rawValue) { names.append(event.event.rawValue) }
        return "  Events detected: \(names.joined(separator: ", ")) (\(contract.change.sentence))"
    }

    private func webhooks(_ contract: PublishedContract) -> [BrokerNotice] {
        guard contract.triggered.isEmpty else { return contract.triggered.map(notice) }
        guard hasWebhook(contract) else { return [] }
        return [BrokerNotice(.debug, "  No enabled webhook waits for these events")]
    }

    private func notice(_ trigger: TriggeredWebhook) -> BrokerNotice {
        let description = catalogue.webhooks[trigger.webhook]?.description
        let name = description.map { "\"\($0)\"" } ?? trigger.webhookUUID
        let log = trigger.logAddress(base: base)
        return BrokerNotice(.debug, "  Webhook \(name) triggered for event \(trigger.event.rawValue).\n    View logs at \(log)")
    }

    private func nextSteps(_ contract: PublishedContract, provider: String) -> [BrokerNotice] {
        var steps: [String] = []
        if !isVerified(contract) {
            steps.append("Verify the pact in the build of \(provider). See https://docs.pact.io/go/provider_verification")
        }
        if !hasWebhook(contract) {
            steps.append(
                "Let a webhook start a verification by \(provider) whenever the content changes. See https://docs.pact.io/go/webhooks")
        }
        guard !steps.isEmpty else { return [] }
        return [BrokerNotice(.prompt, "  Next steps:")] + steps.map { BrokerNotice(.prompt, "    * " + $0) }
    }

    private func isVerified(_ contract: PublishedContract) -> Bool {
        catalogue.contents.ids(.integration(contract.publication.integration)).contains {
            !catalogue.verifications.ids(.content($0)).isEmpty
        }
    }

    private func hasWebhook(_ contract: PublishedContract) -> Bool {
        catalogue.webhooks.all.contains { $0.isEnabled && $0.concerns(contract.publication.integration, in: catalogue) }
    }
}
