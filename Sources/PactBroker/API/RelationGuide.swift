import Pact

/// What the relations of links mean, for whoever reads the API with their own eyes.
enum RelationGuide {
    /// What a relation leads to, in one line; `nil` for one that no document has.
    ///
    /// - Parameter relation: without its prefix, e.g. `latest-pact-version`.
    static func sentence(_ relation: String) -> String? { sentences[relation] }

    /// The relation that was probably meant.
    static func nearest(to relation: String) -> String? { NearestName.of(relation, among: sentences.keys.sorted()) }

    private static let sentences: [String: String] = {
        let index = BrokerRoutes.indexAddresses.map { address in
            (String(address.name.drop { $0 != ":" }.dropFirst()), "\(address.title). Its address is \(address.path)")
        }
        return Dictionary(index + ofPacts + ofVersions + ofEvents) { first, _ in first }
    }()

    private static let ofPacts = [
        ("consumer", "The pacticipant that asks."),
        ("provider", "The pacticipant that answers."),
        ("consumer-version", "The consumer's version that published this pact."),
        ("contracts", "The contracts that were published."),
        ("pacts", "Pacts, each with its address."),
        ("pact-version", "The content of a pact, by its hash: the same for every version that published it."),
        ("pact-versions", "The pacts of several versions."),
        ("all-pact-versions", "All versions of a pact."),
        ("latest-pact-version", "The newest version of a pact."),
        ("latest-untagged-pact-version", "The newest version of a pact that has no tag."),
        ("latest-tagged-pact-version", "The newest version of a pact with a tag."),
        ("previous-distinct", "The newest version of the pact before this one that says something else."),
        ("diff-previous-distinct", "What differs from the version before that says something else, as text."),
        ("diff", "What differs from another content, as text."),
        ("matrix", "Which versions of the two were verified with each other."),
        ("matrix-for-consumer-version", "Which versions of the provider were verified with this version."),
        ("publish-verification-results", "POST here what came of a verification."),
        ("latest-verification-results", "What came of the newest verification of this content."),
        ("latest-verification-results-where-pacticipant-is-consumer", "The newest results for this version as a consumer."),
        ("delete_integration", "DELETE here everything that is between the two."),
        ("group", "The consumer of an integration."),
    ]

    private static let ofVersions = [
        ("versions", "All versions of a pacticipant."),
        ("version", "A version of a pacticipant."),
        ("branches", "All branches of a pacticipant."),
        ("branch", "A branch of a pacticipant."),
        ("branch-version", "PUT here to put a version on a branch."),
        ("tag", "A tag of a version."),
        ("version-tag", "PUT here to tag a version."),
        ("tag-version", "PUT here to tag this version."),
        ("tag-prod-version", "PUT here to tag this version \"prod\"."),
        ("pacticipant-version-tags", "The tags that a version was given."),
        ("label", "A label of a pacticipant."),
        ("pacticipants-with-label", "All pacticipants with a label."),
        ("record-deployment", "POST here that this version was deployed to the environment of the link's name."),
        ("record-release", "POST here that this version was released to the environment of the link's name."),
        ("deployed-environments", "The environments where this version runs."),
        ("released-environments", "The environments where this version is supported."),
        ("currently-deployed-deployed-versions", "What runs in an environment."),
        ("currently-supported-released-versions", "What was released to an environment and is supported there."),
        ("can-i-deploy-badge", "A picture of whether a version may be deployed."),
        ("can-i-deploy-branch-to-environment-badge", "A picture of whether a branch's newest version may be deployed."),
    ]

    private static let ofEvents = [
        ("create", "POST here to make a webhook."),
        ("execute", "POST here to send a webhook's request now."),
        ("logs", "What happened when a webhook's request was sent, as text."),
        ("pact-webhooks", "The webhooks for a consumer and a provider."),
        ("consumer-webhooks", "The webhooks for all pacts with a provider."),
        ("triggered-webhooks", "The webhooks that were set off by this."),
        ("webhook-status", "How the newest deliveries of a pact's webhooks went."),
    ]
}
