import Pact

/// What stands for `${pactbroker.…}` in a webhook's address and body: texts by name, without `pactbroker.`.
struct WebhookVariables: Sendable, Equatable {
    var values: [String: String]

    init(_ values: [String: String]) {
        self.values = values
    }

    /// - Returns: `nil` when the broker no longer has what the webhook was set off by.
    init?(_ trigger: TriggeredWebhook, in catalogue: Catalogue) {
        guard let publication = trigger.publication.flatMap({ catalogue.publications[$0] }) else { return nil }
        let verification = trigger.verification.flatMap { catalogue.verifications[$0] }
        if trigger.verification != nil, verification == nil { return nil }
        let occasion = WebhookOccasion(
            event: trigger.event, publication: publication, verification: verification,
            providerVersion: trigger.providerVersion.flatMap { catalogue.versions[$0] },
            base: trigger.context[TriggeredWebhook.baseKey] ?? "")
        guard let values = occasion.values(in: catalogue) else { return nil }
        self.init(values)
    }

    /// As they would be if the webhook were set off now: by the newest matching contract, or with made-up names where there is none.
    init(trying webhook: Webhook, base: String, in catalogue: Catalogue) {
        let event = webhook.events.first ?? .contractContentChanged
        let publication = catalogue.publications.all.last { webhook.concerns($0.integration, in: catalogue) }
        guard let publication else {
            self.init(Self.madeUp(webhook, event, base: base, in: catalogue))
            return
        }
        let verification = event.isAboutResult ? catalogue.verifications.last(.content(publication.content)) : nil
        let occasion = WebhookOccasion(
            event: event, publication: publication, verification: verification, providerVersion: nil, base: base)
        self.init(occasion.values(in: catalogue) ?? Self.madeUp(webhook, event, base: base, in: catalogue))
    }

    private static func madeUp(_ webhook: Webhook, _ event: WebhookEvent, base: String, in catalogue: Catalogue) -> [String: String] {
        let consumer = name(webhook.consumer, in: catalogue) ?? "Consumer"
        let provider = name(webhook.provider, in: catalogue) ?? "Provider"
        let pact = base + "/pacts/provider/\(Query.encoded(provider))/consumer/\(Query.encoded(consumer))/latest"
        var values = Dictionary(uniqueKeysWithValues: names.map { ($0, "") })
        let known = [
            "pactUrl": pact, "consumerName": consumer, "providerName": provider, "consumerVersionNumber": "1.0.0",
            "providerVersionNumber": event.isAboutContract ? "" : "1.0.0", "consumerVersionBranch": "main", "providerVersionBranch": "main",
            "eventName": event.rawValue,
        ]
        values.merge(known) { $1 }
        values.merge(WebhookVerdict.pending.values) { $1 }
        return values
    }

    private static func name(_ side: Webhook.Side?, in catalogue: Catalogue) -> String? {
        guard case .pacticipant(let id) = side else { return nil }
        return catalogue.pacticipants[id]?.name
    }

    /// Every variable that there is.
    static let names = [
        "pactUrl", "consumerName", "providerName", "consumerVersionNumber", "providerVersionNumber", "consumerVersionTags",
        "providerVersionTags", "consumerVersionBranch", "providerVersionBranch", "providerVersionDescriptions", "consumerLabels",
        "providerLabels", "verificationResultUrl", "githubVerificationStatus", "bitbucketVerificationStatus", "gitlabVerificationStatus",
        "azureDevOpsVerificationStatus", "eventName", "buildUrl", "currentlyDeployedProviderVersionNumber",
    ]
}

extension WebhookEvent {
    var isAboutContract: Bool { !isAboutResult }

    /// True for the events that a published result raises.
    var isAboutResult: Bool {
        switch self {
        case .contractPublished, .contractContentChanged, .contractRequiringVerificationPublished: false
        case .providerVerificationPublished, .providerVerificationSucceeded, .providerVerificationFailed: true
        }
    }
}
