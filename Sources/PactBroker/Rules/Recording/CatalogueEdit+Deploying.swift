import Pact

/// What runs where, and what is supported where.
extension CatalogueEdit {
    /// Records that a version runs in an environment. What the same application instance ran there before, runs no longer.
    ///
    /// - Parameter instance: tells instances of a pacticipant in one environment apart; none is one of its own.
    /// - Returns: the record; the one there was, where the version runs there already.
    @discardableResult
    mutating func deploy(
        _ version: PacticipantVersion, to environment: DeploymentEnvironment, instance: String? = nil
    ) -> DeployedVersion {
        let before = catalogue.deployments.rows(.current(environment: environment.id)).filter {
            $0.pacticipant == version.pacticipant && $0.applicationInstance == instance
        }
        if let same = before.first(where: { $0.version == version.id }) { return same }
        for deployment in before { undeploy(deployment) }
        return put(
            DeployedVersion(
                id: nextID(\.deployments), uuid: identifier(), pacticipant: version.pacticipant, version: version.id,
                environment: environment.id, applicationInstance: instance, createdAt: now))
    }

    /// Records that it runs there no longer; gives the record back. One that has ended stays as it is.
    @discardableResult
    mutating func undeploy(_ deployment: DeployedVersion) -> DeployedVersion {
        guard deployment.isCurrent else { return deployment }
        var ended = deployment
        ended.undeployedAt = now
        return put(ended)
    }

    /// Records that a version was released to an environment, beside those that are supported there already. A version is there
    /// once: where its support had ended, it begins anew.
    @discardableResult
    mutating func release(_ version: PacticipantVersion, to environment: DeploymentEnvironment) -> ReleasedVersion {
        guard var known = catalogue.releases.rows(.version(version.id)).first(where: { $0.environment == environment.id }) else {
            return put(
                ReleasedVersion(
                    id: nextID(\.releases), uuid: identifier(), pacticipant: version.pacticipant, version: version.id,
                    environment: environment.id, createdAt: now))
        }
        known.supportEndedAt = nil
        return put(known)
    }

    @discardableResult
    mutating func endSupport(of release: ReleasedVersion) -> ReleasedVersion {
        guard release.isCurrent else { return release }
        var ended = release
        ended.supportEndedAt = now
        return put(ended)
    }

    /// Puts a tag on a version as clients do that know no environments: where the tag is an environment's name, the version was
    /// deployed there.
    ///
    /// - Returns: false when it had the tag before.
    @discardableResult
    mutating func putAsDeployed(_ version: PacticipantVersion, tag name: String) -> Bool {
        guard put(version, tag: name) else { return false }
        if let environment = catalogue.environment(named: name) { deploy(version, to: environment) }
        return true
    }
}
