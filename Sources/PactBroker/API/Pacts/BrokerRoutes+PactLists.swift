import Pact

extension BrokerRoutes {
    /// Addresses that name several contracts.
    static let pactLists: [BrokerRoute] = [
        BrokerRoute("GET", "/pacts/latest") { call in latestPacts(call) },
        providerPacts("", "All pacts", isLatest: false) { _ in .all },
        providerPacts("/latest", "The newest pacts", isLatest: true) { _ in .all },
        providerPacts("/latest/{tag}", "The newest pacts with a tag", isLatest: true) { .tagged($0["tag"]) },
        providerPacts("/tag/{tag}", "All pacts with a tag", isLatest: false) { .tagged($0["tag"]) },
        providerPacts("/branch", "All pacts of main branches", isLatest: false) { _ in .mainBranch },
        providerPacts("/branch/latest", "The newest pacts of main branches", isLatest: true) { _ in .mainBranch },
        providerPacts("/branch/{branch}", "All pacts of a branch", isLatest: false) { .branch($0["branch"]) },
        providerPacts("/branch/{branch}/latest", "The newest pacts of a branch", isLatest: true) { .branch($0["branch"]) },
        pactVersions("/versions", isLatest: false) { _ in .all },
        pactVersions("/tag/{tag}", isLatest: false) { .tagged($0["tag"]) },
        pactVersions("/branch", isLatest: false) { _ in .mainBranch },
        pactVersions("/branch/versions", isLatest: false) { _ in .mainBranch },
        pactVersions("/branch/latest/versions", isLatest: true) { _ in .mainBranch },
        pactVersions("/branch/{branch}", isLatest: false) { .branch($0["branch"]) },
        pactVersions("/branch/{branch}/latest/versions", isLatest: true) { .branch($0["branch"]) },
    ]

    /// A provider's contracts with all its consumers.
    private static func providerPacts(
        _ path: String, _ title: String, isLatest: Bool, _ scope: @escaping @Sendable (BrokerCall) -> PactScope
    ) -> BrokerRoute {
        BrokerRoute("GET", "/pacts/provider/{provider}" + path) { call in
            let documents = try call.broker.read { catalogue in
                let provider = try call.provider(in: catalogue)
                return catalogue.integrations(ofProvider: provider).flatMap { found(scope(call), of: $0, in: catalogue, isLatest) }
            }
            let links = documents.map { $0.linkByConsumer(call) }
            return HAL.response([
                "_links": [
                    "self": HAL.link(call.base + call.request.path, title: "\(title) for the provider \(call["provider"])"),
                    "pb:provider": call.link("pacticipants", call["provider"], title: "Provider", name: call["provider"]),
                    "pb:pacts": .array(links), "pacts": .array(links),
                ]
            ])
        }
    }

    /// The contracts of one consumer with one provider, by the consumer's versions.
    private static func pactVersions(
        _ path: String, isLatest: Bool, _ scope: @escaping @Sendable (BrokerCall) -> PactScope
    ) -> BrokerRoute {
        BrokerRoute("GET", pactPath + path) { call in
            let documents = try call.broker.read { catalogue in
                found(scope(call), of: try call.integration(in: catalogue), in: catalogue, isLatest)
            }
            let links = JSONValue.array(documents.reversed().map { $0.link(call) })
            return HAL.response([
                "_links": [
                    "self": HAL.link(
                        call.base + call.request.path, title: "Versions of the pact between \(call["consumer"]) and \(call["provider"])"),
                    "pb:consumer": call.link("pacticipants", call["consumer"], title: "Consumer", name: call["consumer"]),
                    "pb:provider": call.link("pacticipants", call["provider"], title: "Provider", name: call["provider"]),
                    "pb:pact-versions": links, "pact-versions": links,
                    "pb:pacts": .array(documents.reversed().map { $0.linkByConsumer(call) }),
                ]
            ])
        }
    }

    private static func found(
        _ scope: PactScope, of integration: Integration, in catalogue: Catalogue, _ isLatest: Bool
    ) -> [PactDocument] {
        let publications =
            isLatest
            ? [catalogue.latestPublication(scope, of: integration)].compactMap { $0 }
            : catalogue.publications(scope, of: integration)
        return publications.compactMap { PactDocument($0, in: catalogue) }
    }

    /// The newest contract of every integration.
    private static func latestPacts(_ call: BrokerCall) -> HTTPResponse {
        let documents = call.broker.read { catalogue in
            catalogue.integrations.compactMap { catalogue.latestPublication(of: $0) }.compactMap { PactDocument($0, in: catalogue) }
        }
        let links = JSONValue.array(documents.map { HAL.link(call.url($0.path + ["latest"]), title: "Pact", name: $0.name) })
        return HAL.response([
            "pacts": .array(documents.map { summary($0, call) }),
            "_links": ["self": HAL.link(call.base + "/pacts/latest", title: "The newest pacts"), "pb:pacts": links, "pacts": links],
        ])
    }

    private static func summary(_ document: PactDocument, _ call: BrokerCall) -> JSONValue {
        let consumer = ["pacticipants", document.consumer.name]
        let version: JSONValue = [
            "number": .string(document.consumerVersion.number),
            "_links": ["self": HAL.link(call.url(consumer + ["versions", document.consumerVersion.number]))],
        ]
        return [
            "createdAt": .string(document.publication.createdAt.halTime),
            "_embedded": [
                "consumer": [
                    "name": .string(document.consumer.name), "_links": ["self": HAL.link(call.url(consumer))],
                    "_embedded": ["version": version],
                ],
                "provider": [
                    "name": .string(document.provider.name),
                    "_links": ["self": call.link("pacticipants", document.provider.name)],
                ],
            ],
            "_links": ["self": [document.link(call), HAL.link(call.url(document.path + ["latest"]))]],
        ]
    }
}
