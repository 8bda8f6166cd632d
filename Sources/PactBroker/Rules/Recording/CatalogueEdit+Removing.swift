import Pact

/// What is taken away together with what it belongs to. What remains, such as a webhook's log, speaks of it no more than by number.
extension CatalogueEdit {
    /// Takes a pacticipant away with everything of it: versions, branches, contracts on either side, results, deployments, and the
    /// webhooks that are for it.
    mutating func removeAll(of pacticipant: Pacticipant) {
        for integration in catalogue.integrations where integration.consumer == pacticipant.id || integration.provider == pacticipant.id {
            remove(integration)
        }
        for version in catalogue.versions.rows(.pacticipant(pacticipant.id)) { removeAll(of: version) }
        for branch in catalogue.branches.rows(.pacticipant(pacticipant.id)) { removeAll(of: branch) }
        for webhook in catalogue.webhooks.all
        where webhook.consumer == .pacticipant(pacticipant.id) || webhook.provider == .pacticipant(pacticipant.id) {
            remove(webhook)
        }
        remove(pacticipant)
    }

    /// Takes a version away with what it published, the results that it came to as a provider, and where it ran.
    mutating func removeAll(of version: PacticipantVersion) {
        remove(catalogue.publications.rows(.version(version.id)))
        for verification in catalogue.verifications.rows(.providerVersion(version.id)) {
            discard(.testResults, id: verification.id)
            remove(verification)
        }
        for row in catalogue.branchVersions.rows(.version(version.id)) { remove(row) }
        for row in catalogue.tags.rows(.version(version.id)) { remove(row) }
        for row in catalogue.deployments.rows(.version(version.id)) { remove(row) }
        for row in catalogue.releases.rows(.version(version.id)) { remove(row) }
        remove(version)
    }

    /// Takes a branch away; its versions stay, and are on it no longer.
    mutating func removeAll(of branch: Branch) {
        for row in catalogue.branchVersions.rows(.branch(branch.id)) { remove(row) }
        remove(branch)
    }

    /// Takes an environment away, and the memory of what ran there.
    mutating func removeAll(of environment: DeploymentEnvironment) {
        for row in catalogue.deployments.rows(.environment(environment.id)) { remove(row) }
        for row in catalogue.releases.rows(.environment(environment.id)) { remove(row) }
        remove(environment)
    }
}
