import Pact

/// How the newest contract of an integration stands.
struct DashboardItem: Sendable, Equatable {
    let document: PactDocument
    let status: IntegrationStatus
    /// The newest result, for this content or for an older one.
    let verification: Verification?
    let providerVersion: PacticipantVersion?
    let consumerBranches: [String]
    let providerBranches: [String]
    let tags: [Tag]
    /// The newest webhook that was set off between the two.
    let trigger: TriggeredWebhook?

    /// `nil` when the two have no contract.
    init?(_ integration: Integration, in catalogue: Catalogue) {
        guard let publication = catalogue.latestPublication(of: integration), let document = PactDocument(publication, in: catalogue)
        else { return nil }
        self.document = document
        (status, verification) = catalogue.status(of: publication)
        providerVersion = verification.flatMap { catalogue.versions[$0.providerVersion] }
        consumerBranches = catalogue.branches(of: document.consumerVersion).map(\.name)
        providerBranches = providerVersion.map { catalogue.branches(of: $0).map(\.name) } ?? []
        tags = catalogue.tags(of: document.consumerVersion)
        trigger = catalogue.triggers.last(.integration(integration))
    }

    func json(_ call: BrokerCall) -> JSONValue {
        let consumer = ["pacticipants", document.consumer.name]
        let provider = ["pacticipants", document.provider.name]
        return [
            "consumer": [
                "name": .string(document.consumer.name),
                "version": version(document.consumerVersion, branches: consumerBranches, path: consumer, call),
                "_links": ["self": HAL.link(call.url(consumer))],
            ],
            "provider": [
                "name": .string(document.provider.name),
                "version": providerVersion.map { version($0, branches: providerBranches, path: provider, call) } ?? .null,
                "_links": ["self": HAL.link(call.url(provider))],
            ],
            "pact": [
                "createdAt": .string(document.publication.createdAt.halTime),
                "_links": ["self": HAL.link(call.url(document.versionPath))],
            ],
            "pactTags": .array(tags.map { ["name": .string($0.name)] }), "latestVerificationResult": result(call),
            "verificationStatus": .string(status.rawValue), "webhookStatus": .string(trigger?.status.rawValue ?? "none"),
            "latestWebhookExecution": trigger.map { ["triggeredAt": .string($0.createdAt.halTime)] } ?? .null,
            "_links": ["pb:webhook-status": HAL.link(call.url(document.path + ["webhooks", "status"]))],
        ]
    }

    private func version(_ version: PacticipantVersion, branches: [String], path: [String], _ call: BrokerCall) -> JSONValue {
        [
            "number": .string(version.number), "branch": branches.last.map(JSONValue.string) ?? .null,
            "_links": ["self": HAL.link(call.url(path + ["versions", version.number]))],
        ]
    }

    private func result(_ call: BrokerCall) -> JSONValue {
        guard let verification else { return .null }
        return [
            "success": .bool(verification.success), "verifiedAt": .string(verification.createdAt.halTime),
            "_links": ["self": HAL.link(call.url(document.contentPath + ["verification-results", "latest"]))],
        ]
    }
}
