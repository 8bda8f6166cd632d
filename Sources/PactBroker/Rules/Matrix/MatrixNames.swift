import Pact

/// Describes versions; what is the newest on a branch or with a tag is looked up once.
struct MatrixNames {
    private let catalogue: Catalogue
    private var newestOnBranch: [Int: Int] = [:]
    private var newestWithTag: [Tag.Key: Int] = [:]

    init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
    }

    mutating func described(_ version: PacticipantVersion) -> MatrixRow.Version {
        let branches = catalogue.branches(of: version).map { branch in
            MatrixRow.Version.Name(name: branch.name, isLatest: newest(on: branch) == version.id)
        }
        let tags = catalogue.tags(of: version).map { tag in
            MatrixRow.Version.Name(name: tag.name, isLatest: newest(with: tag) == version.id)
        }
        return MatrixRow.Version(
            number: version.number, branches: branches, tags: tags, environments: environments(of: version), createdAt: version.createdAt)
    }

    private mutating func newest(on branch: Branch) -> Int? {
        if let known = newestOnBranch[branch.id] { return known }
        let newest = catalogue.branchVersions.rows(.branch(branch.id)).map(\.version).max()
        newestOnBranch[branch.id] = newest
        return newest
    }

    private mutating func newest(with tag: Tag) -> Int? {
        let key = Tag.Key.name(ExactText(tag.name), pacticipant: tag.pacticipant)
        if let known = newestWithTag[key] { return known }
        let newest = catalogue.tags.rows(key).map(\.version).max()
        newestWithTag[key] = newest
        return newest
    }

    private func environments(of version: PacticipantVersion) -> [DeploymentEnvironment] {
        let deployed = catalogue.deployments.rows(.version(version.id)).filter(\.isCurrent).map(\.environment)
        let released = catalogue.releases.rows(.version(version.id)).filter(\.isCurrent).map(\.environment)
        return Set(deployed + released).sorted().compactMap { catalogue.environments[$0] }
    }
}
