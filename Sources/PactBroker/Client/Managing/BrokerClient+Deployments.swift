import Pact

extension BrokerClient {
    /// Writes down that a version now runs in an environment, in place of the one that did before in the same instance.
    ///
    /// - Throws: `BrokerClientError.notFound` for a version and `.unknownEnvironment` for an environment that the broker does not have.
    @discardableResult
    public func recordDeployment(
        of pacticipant: String, _ number: String, to environment: String, applicationInstance: String? = nil
    ) async throws -> JSONValue {
        var body = JSONObject()
        if let applicationInstance {
            body["applicationInstance"] = .string(applicationInstance)
            // What brokers before 2.82 called the same.
            body["target"] = .string(applicationInstance)
        }
        return try await record("pb:record-deployment", pacticipant, number, environment, .object(body))
    }

    /// Writes down that a version has been given out for an environment, beside earlier ones.
    @discardableResult
    public func recordRelease(of pacticipant: String, _ number: String, to environment: String) async throws -> JSONValue {
        try await record("pb:record-release", pacticipant, number, environment, [:])
    }

    /// The version's own links say where records for each environment go.
    private func record(
        _ relation: String, _ pacticipant: String, _ number: String, _ environment: String, _ body: JSONValue
    ) async throws -> JSONValue {
        let version = try await get(Self.path("pacticipants", pacticipant, "versions", number))
        let links = version.links(relation)
        guard let href = links.first(where: { $0.text("name") == environment })?.text("href") else {
            throw BrokerClientError.unknownEnvironment(environment, known: links.compactMap { $0.text("name") })
        }
        return try await send(Call("POST", target(of: href), body: body, isRepeatable: true)).json
    }

    /// The versions that run in an environment now, the newest first.
    public func deployedVersions(in environment: Environment, of pacticipant: String? = nil) async throws -> [PlacedVersion] {
        try await placed(
            Self.path("environments", environment.uuid, "deployed-versions", "currently-deployed"), "deployedVersions",
            [("pacticipant", pacticipant)])
    }

    /// The versions that are supported in an environment now, the newest first.
    public func releasedVersions(
        in environment: Environment, of pacticipant: String? = nil, _ number: String? = nil
    ) async throws -> [PlacedVersion] {
        try await placed(
            Self.path("environments", environment.uuid, "released-versions", "currently-supported"), "releasedVersions",
            [("pacticipant", pacticipant), ("version", number)])
    }

    private func placed(_ target: String, _ name: String, _ filters: [(name: String, value: String?)]) async throws -> [PlacedVersion] {
        let query = filters.compactMap { filter in filter.value.map { "\(filter.name)=\(Query.encoded($0))" } }.joined(separator: "&")
        var versions: [PlacedVersion] = []
        for element in try await get(query.isEmpty ? target : "\(target)?\(query)").neededList("_embedded", name) {
            let version = try PlacedVersion(element)
            // A broker that knows no such filter gives all of them.
            if filters.first?.value.map({ $0 == version.pacticipant }) ?? true { versions.append(version) }
        }
        return versions
    }

    /// Writes down that an application's instance no longer runs in an environment.
    ///
    /// - Returns: the versions that ran there.
    /// - Throws: `BrokerClientError.notInEnvironment` where none did.
    @discardableResult
    public func recordUndeployment(
        of pacticipant: String, from environment: String, applicationInstance: String? = nil
    ) async throws -> [PlacedVersion] {
        let deployed = try await deployedVersions(in: self.environment(named: environment), of: pacticipant)
        let meant = deployed.filter { $0.applicationInstance == applicationInstance }
        guard !meant.isEmpty else {
            throw BrokerClientError.notInEnvironment(
                pacticipant: pacticipant, environment: environment,
                detail: Self.absence(of: deployed.map(\.applicationInstance), wanted: applicationInstance))
        }
        for version in meant {
            _ = try await send(Call("PATCH", Self.path("deployed-versions", version.uuid), body: ["currentlyDeployed": false]))
        }
        return meant
    }

    private static func absence(of instances: [String?], wanted: String?) -> String {
        guard !instances.isEmpty else { return "no version of it is recorded as deployed there" }
        let known = instances.map { $0.map { "instance '\($0)'" } ?? "the one without an instance's name" }.joined(separator: ", ")
        return
            "no version is recorded as deployed there \(wanted.map { "as instance '\($0)'" } ?? "without an instance's name"), only \(known)"
    }

    /// Writes down that a released version is no longer supported in an environment.
    ///
    /// - Returns: the releases that were.
    @discardableResult
    public func recordSupportEnded(
        of pacticipant: String, _ number: String, in environment: String
    ) async throws -> [PlacedVersion] {
        let released = try await releasedVersions(in: self.environment(named: environment), of: pacticipant, number)
        let meant = released.filter { $0.version == number }
        guard !meant.isEmpty else {
            throw BrokerClientError.notInEnvironment(
                pacticipant: pacticipant, environment: environment,
                detail: "its version \(number) is not recorded as released and supported there")
        }
        for version in meant {
            _ = try await send(Call("PATCH", Self.path("released-versions", version.uuid), body: ["currentlySupported": false]))
        }
        return meant
    }
}
