import Pact

/// What everybody looks up. Names are compared byte by byte; "latest" is by creation.
extension Catalogue {
    public func pacticipant(named name: String) -> Pacticipant? { pacticipants.first(.name(ExactText(name))) }

    public func version(_ number: String, of pacticipant: Pacticipant) -> PacticipantVersion? {
        versions.first(.number(ExactText(number), pacticipant: pacticipant.id))
    }

    public func branch(_ name: String, of pacticipant: Pacticipant) -> Branch? {
        branches.first(.name(ExactText(name), pacticipant: pacticipant.id))
    }

    public func environment(named name: String) -> DeploymentEnvironment? { environments.first(.name(ExactText(name))) }

    /// The branches a version is on, in the order it came to be on them.
    public func branches(of version: PacticipantVersion) -> [Branch] {
        branchVersions.rows(.version(version.id)).compactMap { branches[$0.branch] }
    }

    /// A version's tags, oldest first.
    public func tags(of version: PacticipantVersion) -> [Tag] { tags.rows(.version(version.id)) }

    /// The versions on a branch, oldest first.
    public func versions(on branch: Branch) -> [PacticipantVersion] {
        branchVersions.rows(.branch(branch.id)).map(\.version).sorted().compactMap { versions[$0] }
    }

    /// The versions with a tag, oldest first.
    public func versions(tagged name: String, of pacticipant: Pacticipant) -> [PacticipantVersion] {
        tags.rows(.name(ExactText(name), pacticipant: pacticipant.id)).map(\.version).sorted().compactMap { versions[$0] }
    }

    /// What a consumer's version has with a provider: its newest revision.
    public func publication(of version: PacticipantVersion, with provider: Pacticipant) -> PactPublication? {
        publications.rows(.both(version: version.id, provider: provider.id)).max { $0.revision < $1.revision }
    }

    /// The contracts of a consumer's version, one a provider, each in its newest revision.
    public func publications(of version: PacticipantVersion) -> [PactPublication] {
        newestRevisions(publications.rows(.version(version.id)))
    }

    /// All contracts of an integration, one a consumer version, oldest version first.
    public func publications(of integration: Integration) -> [PactPublication] {
        newestRevisions(publications.rows(.integration(integration))).sorted { $0.consumerVersion < $1.consumerVersion }
    }

    /// The contract of the consumer's newest version that has one.
    public func latestPublication(of integration: Integration) -> PactPublication? {
        publications.rows(.integration(integration)).max { ($0.consumerVersion, $0.revision) < ($1.consumerVersion, $1.revision) }
    }

    /// Every pair that has a contract, in the order of their first.
    public var integrations: [Integration] {
        var seen: Set<Integration> = []
        return contents.all.map(\.integration).filter { seen.insert($0).inserted }
    }

    /// The results for a content, oldest first.
    public func verifications(of content: PactContent) -> [Verification] { verifications.rows(.content(content.id)) }

    /// What runs in an environment or is supported there, oldest first, each version once.
    public func versions(in environment: DeploymentEnvironment, of pacticipant: Pacticipant) -> [PacticipantVersion] {
        let deployed = deployments.rows(.current(environment: environment.id)).filter { $0.pacticipant == pacticipant.id }.map(\.version)
        let released = releases.rows(.current(environment: environment.id)).filter { $0.pacticipant == pacticipant.id }.map(\.version)
        return Set(deployed + released).sorted().compactMap { versions[$0] }
    }

    private func newestRevisions(_ rows: [PactPublication]) -> [PactPublication] {
        var newest: [PactPublication.Key: PactPublication] = [:]
        var order: [PactPublication.Key] = []
        for row in rows {
            let key = PactPublication.Key.both(version: row.consumerVersion, provider: row.provider)
            if newest[key] == nil { order.append(key) }
            if (newest[key]?.revision ?? 0) < row.revision { newest[key] = row }
        }
        return order.compactMap { newest[$0] }
    }
}
