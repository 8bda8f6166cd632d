import Pact

extension Catalogue {
    /// In the order of their names.
    var environmentsByName: [DeploymentEnvironment] { environments.all.sorted { $0.name.isBefore($1.name) } }
}

/// An environment as the API shows it.
struct EnvironmentDocument: Sendable, Equatable {
    let environment: DeploymentEnvironment

    var path: [String] { ["environments", environment.uuid] }

    func json(_ call: BrokerCall) -> JSONValue {
        let own = call.url(path)
        var json = facts
        if !environment.contacts.isEmpty { json["contacts"] = .array(environment.contacts.map(\.json)) }
        json["createdAt"] = .string(environment.createdAt.halTime)
        json["updatedAt"] = .string(environment.updatedAt.halTime)
        json["_links"] = [
            "self": HAL.link(own, title: "Environment", name: environment.name),
            "pb:currently-deployed-deployed-versions": HAL.link(
                own + "/deployed-versions/currently-deployed", title: "What is deployed here"),
            "pb:currently-supported-released-versions": HAL.link(
                own + "/released-versions/currently-supported", title: "What is released and supported here"),
            "pb:environments": call.link("environments", title: "All environments"),
        ]
        return .object(json)
    }

    /// As lists and other documents name it.
    func brief(_ call: BrokerCall) -> JSONValue {
        .object(
            facts.overlaid(by: [
                "createdAt": .string(environment.createdAt.halTime), "updatedAt": .string(environment.updatedAt.halTime),
                "_links": ["self": HAL.link(call.url(path), title: "Environment", name: environment.name)],
            ]))
    }

    private var facts: JSONObject {
        [
            "uuid": .string(environment.uuid), "name": .string(environment.name),
            "displayName": .string(environment.displayName ?? environment.name), "production": .bool(environment.isProduction),
        ]
    }
}

extension DeploymentEnvironment.Contact {
    fileprivate var json: JSONValue {
        var json: JSONObject = ["name": .string(name)]
        if let details { json["details"] = try? JSONValue.parse(details) }
        return .object(json)
    }
}
