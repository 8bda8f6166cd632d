import Pact

extension BrokerRoutes {
    /// Who has contracts with whom, and how they stand.
    static let integrations: [BrokerRoute] = [
        BrokerRoute("GET", "/integrations") { call in
            let pairs = call.broker.read { catalogue in catalogue.integrations.compactMap { names(of: $0, in: catalogue) } }
            return HAL.response([
                "_embedded": ["integrations": .array(pairs.map { integration($0, call) })],
                "_links": ["self": HAL.link(call.base + "/integrations", title: "All integrations")],
            ])
        },
        BrokerRoute("DELETE", "/integrations/provider/{provider}/consumer/{consumer}") { call in
            try call.broker.change { edit in
                let integration = try call.integration(in: edit.catalogue)
                guard edit.catalogue.latestPublication(of: integration) != nil else {
                    throw BrokerError.notFound("There is no integration between \(call["consumer"]) and \(call["provider"]).")
                }
                edit.remove(integration)
            }
            return HAL.noContent
        },
        BrokerRoute("GET", "/dashboard") { call in
            let items = call.broker.read { catalogue in catalogue.integrations.compactMap { DashboardItem($0, in: catalogue) } }
            return dashboard(items, call)
        },
        BrokerRoute("GET", "/dashboard/provider/{provider}/consumer/{consumer}") { call in
            let item = try call.broker.read { catalogue in DashboardItem(try call.integration(in: catalogue), in: catalogue) }
            return dashboard([item].compactMap { $0 }, call)
        },
    ]

    private static func names(of integration: Integration, in catalogue: Catalogue) -> (consumer: String, provider: String)? {
        guard let consumer = catalogue.pacticipants[integration.consumer], let provider = catalogue.pacticipants[integration.provider]
        else { return nil }
        return (consumer.name, provider.name)
    }

    private static func integration(_ pair: (consumer: String, provider: String), _ call: BrokerCall) -> JSONValue {
        let path = ["provider", pair.provider, "consumer", pair.consumer]
        let both = "\(pair.consumer) and \(pair.provider)"
        return [
            "consumer": ["name": .string(pair.consumer)], "provider": ["name": .string(pair.provider)],
            "_links": [
                "pb:dashboard": HAL.link(call.url(["dashboard"] + path), title: "How the pact of \(both) stands"),
                "pb:matrix": HAL.link(call.url(["matrix"] + path), title: "The matrix of \(both)"),
                "pb:group": call.link("pacticipants", pair.consumer),
                "pb:delete_integration": HAL.link(call.url(["integrations"] + path), title: "DELETE here what is between \(both)"),
            ],
        ]
    }

    private static func dashboard(_ items: [DashboardItem], _ call: BrokerCall) -> HTTPResponse {
        HAL.response([
            "items": .array(items.map { $0.json(call) }),
            "_links": ["self": HAL.link(call.base + call.request.path, title: "Dashboard")],
        ])
    }
}
