import Pact

extension BrokerRoutes {
    /// Environments.
    static let environments: [BrokerRoute] = [
        BrokerRoute("GET", "/environments") { call in environments(call) },
        BrokerRoute("POST", "/environments") { call in try makeEnvironment(call) },
        BrokerRoute("GET", "/environments/{environment}") { call in
            HAL.response(EnvironmentDocument(environment: try call.broker.read { try call.environment(in: $0) }).json(call))
        },
        BrokerRoute("PUT", "/environments/{environment}") { call in try changeEnvironment(call) },
        BrokerRoute("DELETE", "/environments/{environment}") { call in
            try call.broker.change { $0.removeAll(of: try call.environment(in: $0.catalogue)) }
            return HAL.noContent
        },
    ]

    private static func environments(_ call: BrokerCall) -> HTTPResponse {
        let documents = call.broker.read(\.environmentsByName).map { EnvironmentDocument(environment: $0) }
        let links = documents.map {
            HAL.link(call.url($0.path), title: $0.environment.displayName ?? $0.environment.name, name: $0.environment.name)
        }
        return HAL.response([
            "_embedded": ["environments": .array(documents.map { $0.brief(call) })],
            "_links": ["self": call.link("environments", title: "Environments"), "pb:environments": .array(links)],
        ])
    }

    private static func makeEnvironment(_ call: BrokerCall) throws -> HTTPResponse {
        let object = try call.object()
        let document = try call.broker.change { edit in
            let details = try EnvironmentDetails(object, others: edit.catalogue.environments.all)
            return EnvironmentDocument(
                environment: edit.put(
                    DeploymentEnvironment(
                        id: edit.nextID(\.environments), uuid: edit.identifier(), name: details.name, displayName: details.displayName,
                        isProduction: details.isProduction, contacts: details.contacts, createdAt: edit.now, updatedAt: edit.now)))
        }
        return HAL.response(document.json(call), status: 201, headers: ["Location": call.url(document.path)])
    }

    private static func changeEnvironment(_ call: BrokerCall) throws -> HTTPResponse {
        let object = try call.object()
        let document = try call.broker.change { edit in
            var environment = try call.environment(in: edit.catalogue)
            let details = try EnvironmentDetails(object, others: edit.catalogue.environments.all.filter { $0.id != environment.id })
            environment.name = details.name
            environment.displayName = details.displayName
            environment.isProduction = details.isProduction
            environment.contacts = details.contacts
            environment.updatedAt = edit.now
            return EnvironmentDocument(environment: edit.put(environment))
        }
        return HAL.response(document.json(call))
    }
}
