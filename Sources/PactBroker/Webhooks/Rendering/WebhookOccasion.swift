import Pact

/// One event with what it is about, from which a webhook's variables are worked out.
struct WebhookOccasion: Sendable {
    let event: WebhookEvent
    let publication: PactPublication
    /// The result that was published; for an event about a contract the newest result of the content counts instead.
    let verification: Verification?
    /// The version that has to verify, where the event names one.
    let providerVersion: PacticipantVersion?
    let base: String

    /// - Returns: `nil` when something that the publication names is no longer there.
    func values(in catalogue: Catalogue) -> [String: String]? {
        guard let consumer = catalogue.pacticipants[publication.consumer], let provider = catalogue.pacticipants[publication.provider],
            let consumerVersion = catalogue.versions[publication.consumerVersion], let content = catalogue.contents[publication.content]
        else { return nil }
        let result = result(in: catalogue)
        let verifier = providerVersion ?? result.flatMap { catalogue.versions[$0.providerVersion] }
        let address = base + Self.path(["pacts", "provider", provider.name, "consumer", consumer.name, "pact-version", content.sha])
        var values = [
            "eventName": event.rawValue, "consumerName": consumer.name, "providerName": provider.name,
            "consumerLabels": consumer.labels.joined(separator: ", "), "providerLabels": provider.labels.joined(separator: ", "),
            "pactUrl": address + "/metadata/" + PactMetadata(consumerVersion: consumerVersion.number).token,
            "verificationResultUrl": result.map { address + "/verification-results/\($0.number)" } ?? "",
            "buildUrl": (event.isAboutResult ? result?.buildURL : consumerVersion.buildURL) ?? "",
            "providerVersionDescriptions": verifier.map { Self.descriptions(of: $0, provider, catalogue) } ?? "",
            "currentlyDeployedProviderVersionNumber": Self.deployed(provider, catalogue),
        ]
        values.merge(Self.version(consumerVersion, as: "consumer", catalogue)) { $1 }
        values.merge(Self.version(verifier, as: "provider", catalogue)) { $1 }
        values.merge(WebhookVerdict(result).values) { $1 }
        return values
    }

    /// A version that has yet to verify has no result, whatever others have.
    private func result(in catalogue: Catalogue) -> Verification? {
        if let verification { return verification }
        guard let providerVersion else { return catalogue.verifications.last(.content(publication.content)) }
        return catalogue.verifications.last(.both(content: publication.content, providerVersion: providerVersion.id))
    }

    private static func version(_ version: PacticipantVersion?, as side: String, _ catalogue: Catalogue) -> [String: String] {
        [
            "\(side)VersionNumber": version?.number ?? "",
            "\(side)VersionTags": version.map { catalogue.tags(of: $0).map(\.name).joined(separator: ", ") } ?? "",
            "\(side)VersionBranch": version.flatMap { catalogue.branches(of: $0).last?.name } ?? "",
        ]
    }

    /// Why a version of the provider matters: `latest from main branch, deployed in production`.
    private static func descriptions(of version: PacticipantVersion, _ provider: Pacticipant, _ catalogue: Catalogue) -> String {
        var descriptions: [String] = []
        if let branch = provider.mainBranch.flatMap({ catalogue.branch($0, of: provider) }),
            catalogue.versions(on: branch).last?.id == version.id
        {
            descriptions.append("latest from \(branch.name) branch")
        }
        for environment in catalogue.environments.all {
            let isDeployed = catalogue.deployments.rows(.current(environment: environment.id)).contains { $0.version == version.id }
            let isReleased = catalogue.releases.rows(.current(environment: environment.id)).contains { $0.version == version.id }
            if isDeployed { descriptions.append("deployed in \(environment.name)") }
            if isReleased { descriptions.append("released in \(environment.name)") }
        }
        return descriptions.joined(separator: ", ")
    }

    private static func deployed(_ provider: Pacticipant, _ catalogue: Catalogue) -> String {
        let versions = catalogue.environments.all.flatMap { environment in
            catalogue.deployments.rows(.current(environment: environment.id)).filter { $0.pacticipant == provider.id }.map(\.version)
        }
        return Set(versions).sorted().compactMap { catalogue.versions[$0]?.number }.joined(separator: ", ")
    }

    private static func path(_ segments: [String]) -> String { segments.map { "/" + Query.encoded($0) }.joined() }
}
