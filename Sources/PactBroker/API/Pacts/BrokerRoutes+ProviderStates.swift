import Pact

extension BrokerRoutes {
    /// Which provider states the consumers of a provider rely on.
    static let providerStates: [BrokerRoute] = [
        BrokerRoute("GET", "/pacts/provider/{provider}/provider-states") { call in
            try providerStates(call) { catalogue, integration in
                catalogue.latestPublication(.mainBranch, of: integration) ?? catalogue.latestPublication(of: integration)
            }
        },
        BrokerRoute("GET", "/pacts/provider/{provider}/provider-states/branch/{branch}") { call in
            try providerStates(call) { catalogue, integration in
                catalogue.latestPublication(.branch(call["branch"]), of: integration)
            }
        },
        BrokerRoute("GET", "/pacts/provider/{provider}/provider-states/environment/{environment}") { call in
            let environment = try call.broker.read { catalogue in
                guard let environment = catalogue.environment(named: call["environment"]) else {
                    throw BrokerError.notFound("No environment with name '\(call["environment"])' found")
                }
                return environment
            }
            return try providerStates(call) { catalogue, integration in
                guard let consumer = catalogue.pacticipants[integration.consumer],
                    let provider = catalogue.pacticipants[integration.provider]
                else { return nil }
                let versions = catalogue.versions(in: environment, of: consumer)
                return versions.reversed().lazy.compactMap { catalogue.publication(of: $0, with: provider) }.first
            }
        },
    ]

    private static func providerStates(
        _ call: BrokerCall, _ find: (Catalogue, Integration) -> PactPublication?
    ) throws -> HTTPResponse {
        let documents = try call.broker.read { catalogue in
            let provider = try call.provider(in: catalogue)
            return catalogue.integrations(ofProvider: provider).compactMap { find(catalogue, $0) }
                .compactMap { PactDocument($0, in: catalogue) }
        }
        var states = UsedProviderStates()
        for document in documents {
            guard let text = try call.broker.document(.pact, id: document.content.id), let pact = try? JSONValue.parse(text) else {
                continue
            }
            states.add(pact, of: document.consumer.name)
        }
        return HAL.response(states.json)
    }
}
