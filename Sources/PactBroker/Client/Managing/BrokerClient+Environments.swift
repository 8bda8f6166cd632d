import Pact

extension BrokerClient {
    public func environments() async throws -> [Environment] {
        var environments: [Environment] = []
        for element in try await get("/environments").neededList("_embedded", "environments") {
            environments.append(try Environment(element))
        }
        return environments
    }

    /// - Throws: `BrokerClientError.notFound` where there is none with this identifier.
    public func environment(uuid: String) async throws -> Environment {
        try Environment(await get(Self.path("environments", uuid)))
    }

    /// - Throws: `BrokerClientError.unknownEnvironment` with the names that there are.
    public func environment(named name: String) async throws -> Environment {
        let environments = try await environments()
        guard let environment = environments.first(where: { $0.name == name }) else {
            throw BrokerClientError.unknownEnvironment(name, known: environments.map(\.name))
        }
        return environment
    }

    public func create(_ details: EnvironmentDetails) async throws -> Environment {
        var body = details.json
        if details.isProduction == nil { body["production"] = false }
        return try Environment(await send(Call("POST", "/environments", body: .object(body))))
    }

    /// Changes what the details name and leaves the rest of the environment as it is.
    public func update(environment uuid: String, _ details: EnvironmentDetails) async throws -> Environment {
        let known = try await environment(uuid: uuid)
        var body: JSONObject = ["uuid": .string(uuid), "name": .string(known.name), "production": .bool(known.isProduction)]
        body["displayName"] = known.displayName.map(JSONValue.string)
        if !known.contacts.isEmpty { body["contacts"] = .array(known.contacts.map(\.json)) }
        return try Environment(await send(Call("PUT", Self.path("environments", uuid), body: .object(body.overlaid(by: details.json)))))
    }

    /// - Returns: the environment that is gone.
    /// - Throws: `BrokerClientError.notFound` where there was none.
    public func delete(environment uuid: String) async throws -> Environment {
        let known = try await environment(uuid: uuid)
        _ = try await send(Call("DELETE", Self.path("environments", uuid)))
        return known
    }
}
