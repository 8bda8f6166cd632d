import Pact

extension BrokerClient {
    /// The links of the broker's first page, by relation: `pb:publish-contracts` to where contracts are published.
    public func index() async throws -> [String: String] {
        let answer = try await get("/")
        guard let links = answer.value(["_links"])?.object else { throw BrokerClientError.missing(answer.exchange, member: "_links") }
        let pairs = links.members.compactMap { member in answer.href(member.name).map { (member.name, $0) } }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The newest pact of each integration.
    public func latestPacts() async throws -> [LatestPact] {
        var pacts: [LatestPact] = []
        for element in try await get("/pacts/latest").neededList("pacts") {
            pacts.append(
                LatestPact(
                    consumer: try element.neededText("_embedded", "consumer", "name"),
                    consumerVersion: element.text("_embedded", "consumer", "_embedded", "version", "number") ?? "",
                    provider: try element.neededText("_embedded", "provider", "name"), createdAt: element.text("createdAt") ?? "",
                    url: element.links("self").last?.text("href")))
        }
        return pacts
    }

    /// The pact that a consumer's version has published with a provider, as JSON with the broker's additions.
    ///
    /// - Throws: `BrokerClientError.notFound` where there is none.
    public func pact(of consumer: String, _ number: String, with provider: String) async throws -> JSONValue {
        try await get(Self.path("pacts", "provider", provider, "consumer", consumer, "version", number)).json
    }

    /// The newest pact of a consumer with a provider, or the newest with a tag.
    public func latestPact(of consumer: String, with provider: String, tagged tag: String? = nil) async throws -> JSONValue {
        let target = Self.path("pacts", "provider", provider, "consumer", consumer, "latest")
        return try await get(tag.map { target + Self.path($0) } ?? target).json
    }

    /// A provider's pacts on a branch, or on the consumers' main branches.
    ///
    /// - Parameter isLatest: only the newest of each consumer.
    public func pacts(
        of provider: String, consumer: String? = nil, branch: String? = nil, isLatest: Bool = false
    ) async throws -> [PactLink] {
        let target =
            Self.path("pacts", "provider", provider) + "/branch" + (branch.map { Self.path($0) } ?? "") + (isLatest ? "/latest" : "")
        let answer = try await get(target)
        let links = answer.links("pb:pacts").isEmpty ? answer.links("pacts") : answer.links("pb:pacts")
        let wanted = consumer.map { Self.path("consumer", $0) + "/" } ?? ""
        return links.compactMap { link in
            guard let url = link.text("href"), wanted.isEmpty || url.contains(wanted) else { return nil }
            return PactLink(name: link.text("title") ?? link.text("name") ?? "", url: url)
        }
    }

    /// The states that consumers of a provider rely on: on their main branches, on one branch, or in an environment.
    public func providerStates(
        of provider: String, branch: String? = nil, environment: String? = nil
    ) async throws -> [UsedProviderState] {
        var target = Self.path("pacts", "provider", provider, "provider-states")
        if let branch { target += Self.path("branch", branch) }
        if let environment { target += Self.path("environment", environment) }
        var states: [UsedProviderState] = []
        for element in try await get(target).neededList("providerStates") {
            states.append(
                UsedProviderState(
                    name: try element.neededText("name"), consumers: element.list("consumers").compactMap { $0.json.string },
                    json: element.json))
        }
        return states
    }

    /// The JSON at a link of the broker, or `nil` where there is nothing.
    ///
    /// - Parameter url: only its path and query count.
    public func document(at url: String) async throws -> JSONValue? {
        try await find(Call("GET", target(of: url)))?.json
    }
}
