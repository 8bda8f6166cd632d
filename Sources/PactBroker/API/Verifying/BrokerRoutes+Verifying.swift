import Pact

extension BrokerRoutes {
    /// Which pacts a provider has to verify. Asked without saying more, the broker chooses.
    static let verifying: [BrokerRoute] = [
        BrokerRoute("GET", "/pacts/provider/{provider}/for-verification") { call in try pactsToVerify(call) { _ in VerificationQuery() } },
        BrokerRoute("POST", "/pacts/provider/{provider}/for-verification") { call in
            let body = try call.object()
            return try pactsToVerify(call) { catalogue in
                try VerificationQuery(body, environments: catalogue.environments.all.map(\.name))
            }
        },
    ]

    private static func pactsToVerify(
        _ call: BrokerCall, _ query: (Catalogue) throws -> VerificationQuery
    ) throws -> HTTPResponse {
        let pacts = try call.broker.read { catalogue in
            let provider = try call.provider(in: catalogue)
            let query = try query(catalogue)
            return catalogue.pactsToVerify(query, provider: provider).compactMap { pact in
                pact.json(call, in: catalogue, tellsPending: query.includesPending)
            }
        }
        return HAL.response([
            "_embedded": ["pacts": .array(pacts)],
            "_links": ["self": call.link("pacts", "provider", call["provider"], "for-verification", title: "Pacts to be verified")],
        ])
    }
}

extension VerifiablePact {
    /// `nil` when the catalogue no longer has the pact.
    fileprivate func json(_ call: BrokerCall, in catalogue: Catalogue, tellsPending: Bool) -> JSONValue? {
        guard var document = PactDocument(pact.publication, in: catalogue) else { return nil }
        document.metadata = PactMetadata(consumerVersion: document.consumerVersion.number, isWIP: isWIP).token
        let url = call.url(document.fetchPath)
        let notices = notices(url: url, consumer: document.consumer.name, provider: document.provider.name, tellsPending: tellsPending)
        var properties = JSONObject()
        if tellsPending || isWIP { properties["pending"] = .bool(state.isPending) }
        if isWIP { properties["wip"] = true }
        properties["notices"] = .array(notices.map(\.json))
        return [
            "shortDescription": .string(shortDescription), "verificationProperties": .object(properties),
            "_links": ["self": HAL.link(url, name: document.name)],
        ]
    }
}
