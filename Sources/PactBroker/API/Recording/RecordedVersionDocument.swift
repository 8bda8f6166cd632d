import Pact

/// A version's deployment or release to an environment as the API shows it.
struct RecordedVersionDocument: Sendable, Equatable {
    let version: PacticipantVersion
    let pacticipant: Pacticipant
    let environment: DeploymentEnvironment
    let path: [String]
    private let facts: JSONObject

    /// `nil` when the catalogue no longer has what it is about.
    init?(_ deployment: DeployedVersion, in catalogue: Catalogue) {
        var facts: JSONObject = ["uuid": .string(deployment.uuid), "currentlyDeployed": .bool(deployment.isCurrent)]
        if let instance = deployment.applicationInstance {
            facts["applicationInstance"] = .string(instance)
            facts["target"] = .string(instance)
        }
        facts["createdAt"] = .string(deployment.createdAt.halTime)
        if let end = deployment.undeployedAt { facts["undeployedAt"] = .string(end.halTime) }
        self.init(
            facts, path: ["deployed-versions", deployment.uuid], version: deployment.version, environment: deployment.environment,
            in: catalogue)
    }

    /// `nil` when the catalogue no longer has what it is about.
    init?(_ release: ReleasedVersion, in catalogue: Catalogue) {
        var facts: JSONObject = ["uuid": .string(release.uuid), "currentlySupported": .bool(release.isCurrent)]
        facts["createdAt"] = .string(release.createdAt.halTime)
        if let end = release.supportEndedAt { facts["supportEndedAt"] = .string(end.halTime) }
        self.init(
            facts, path: ["released-versions", release.uuid], version: release.version, environment: release.environment, in: catalogue)
    }

    private init?(_ facts: JSONObject, path: [String], version: Int, environment: Int, in catalogue: Catalogue) {
        guard let version = catalogue.versions[version], let pacticipant = catalogue.pacticipants[version.pacticipant],
            let environment = catalogue.environments[environment]
        else { return nil }
        self.facts = facts
        self.path = path
        self.version = version
        self.pacticipant = pacticipant
        self.environment = environment
    }

    func json(_ call: BrokerCall) -> JSONValue {
        .object(
            facts.overlaid(by: [
                "_embedded": [
                    "pacticipant": PacticipantDocument.brief(pacticipant, call),
                    "version": VersionDocument.brief(version, of: pacticipant, call),
                    "environment": EnvironmentDocument(environment: environment).brief(call),
                ],
                "_links": ["self": HAL.link(call.url(path))],
            ]))
    }
}
