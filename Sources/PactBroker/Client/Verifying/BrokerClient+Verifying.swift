import Pact

extension BrokerClient {
    /// The pacts that the broker chooses for a provider, fetched, in its order.
    ///
    /// - Throws: `BrokerClientError.notFound` where the broker does not know the provider.
    public func pactsForVerification(of provider: String, _ query: PactsQuery) async throws -> [PactToVerify] {
        let target = Self.path("pacts", "provider", provider, "for-verification")
        let answer = try await send(Call("POST", target, body: query.json, isRepeatable: true))
        var pacts: [PactToVerify] = []
        for entry in try answer.neededList("_embedded", "pacts") {
            let properties = Answer(json: entry.value(["verificationProperties"]) ?? .null, within: entry)
            var pact = try await pactToVerify(at: entry.neededHref("self"))
            pact.name = entry.links("self").first?.text("name") ?? pact.name
            pact.shortDescription = entry.text("shortDescription") ?? ""
            pact.isPending = properties.bool("pending") ?? false
            pact.isWorkInProgress = properties.bool("wip") ?? false
            pact.notices = properties.list("notices").compactMap { notice in
                notice.text("text").map { PactToVerify.Notice(when: notice.text("when") ?? "before_verification", text: $0) }
            }
            pacts.append(pact)
        }
        return pacts
    }

    /// The latest pact of each consumer with a provider, fetched.
    public func latestPacts(of provider: String) async throws -> [PactToVerify] {
        let answer = try await get(Self.path("pacts", "provider", provider, "latest"))
        let links = answer.links("pb:pacts").isEmpty ? answer.links("pacts") : answer.links("pb:pacts")
        var pacts: [PactToVerify] = []
        for link in links {
            pacts.append(try await pactToVerify(at: link.neededText("href")))
        }
        return pacts
    }

    /// One pact, by a link of the broker or a webhook's `${pactbroker.pactUrl}`.
    ///
    /// - Parameter url: only its path counts; the broker asked is this one.
    public func pactToVerify(at url: String) async throws -> PactToVerify {
        let answer = try await get(target(of: url))
        guard answer.json.object != nil else { throw BrokerClientError.missing(answer.exchange, member: "pact") }
        return PactToVerify(
            name: answer.text("name") ?? "", json: answer.json,
            resultsTarget: answer.href("pb:publish-verification-results").map(target(of:)), url: url)
    }

    /// Tells the broker what a verification gave, after making the provider's version, its branch and tags known to it.
    ///
    /// - Parameters:
    ///   - isSuccess: the provider keeps the whole pact; for a pending pact too.
    ///   - results: a list of the interactions' results, such as `VerificationReport.brokerResults`.
    /// - Returns: where the result can be looked at, where the broker says so.
    @discardableResult
    public func publishResult(
        of pact: PactToVerify, provider: String, version: NewVersion, isSuccess: Bool, results: JSONValue
    ) async throws -> String? {
        try await describe(version, of: provider)
        guard let target = pact.resultsTarget else {
            let exchange = Exchange(method: "GET", target: target(of: pact.url), address: address)
            throw BrokerClientError.missing(exchange, member: "_links.pb:publish-verification-results")
        }
        var body: JSONObject = ["success": .bool(isSuccess), "providerApplicationVersion": .string(version.number)]
        body["buildUrl"] = version.buildURL.map(JSONValue.string)
        body["testResults"] = results
        body["verifiedBy"] = ["implementation": "pact-workshop", "version": .string(PactEngine.version)]
        return try await send(Call("POST", target, body: .object(body))).href("self")
    }

    /// Puts a version on its branch, and its tags on it.
    public func describe(_ version: NewVersion, of pacticipant: String) async throws {
        if let branch = version.branch { try await put(version.number, of: pacticipant, onBranch: branch) }
        for tag in version.tags { try await put(tag: tag, on: version.number, of: pacticipant) }
    }
}
