import Pact

/// What comes to be when it is first spoken of. Each gives back what there is, or makes it.
extension CatalogueEdit {
    @discardableResult
    public mutating func pacticipant(named name: String) -> Pacticipant {
        catalogue.pacticipant(named: name)
            ?? put(Pacticipant(id: nextID(\.pacticipants), name: name, createdAt: now, updatedAt: now))
    }

    @discardableResult
    public mutating func version(_ number: String, of pacticipant: Pacticipant) -> PacticipantVersion {
        catalogue.version(number, of: pacticipant)
            ?? put(PacticipantVersion(id: nextID(\.versions), pacticipant: pacticipant.id, number: number, createdAt: now))
    }

    /// Puts a version on a branch. The first version on `develop`, `main` or `master` makes that the pacticipant's main branch, where it has none.
    ///
    /// - Returns: false when it was on it before.
    @discardableResult
    public mutating func put(_ version: PacticipantVersion, onBranch name: String) -> Bool {
        guard var pacticipant = catalogue.pacticipants[version.pacticipant] else { return false }
        let branch =
            catalogue.branch(name, of: pacticipant)
            ?? put(Branch(id: nextID(\.branches), pacticipant: pacticipant.id, name: name, createdAt: now))
        if pacticipant.mainBranch == nil, Self.usualMainBranches.contains(name) {
            pacticipant.mainBranch = name
            pacticipant.updatedAt = now
            put(pacticipant)
        }
        guard catalogue.branchVersions.ids(.both(branch: branch.id, version: version.id)).isEmpty else { return false }
        put(BranchVersion(id: nextID(\.branchVersions), branch: branch.id, version: version.id, createdAt: now))
        return true
    }

    /// Puts a tag on a version.
    ///
    /// - Returns: false when it had it before.
    @discardableResult
    public mutating func put(_ version: PacticipantVersion, tag name: String) -> Bool {
        guard catalogue.tags.ids(.both(ExactText(name), version: version.id)).isEmpty else { return false }
        put(Tag(id: nextID(\.tags), name: name, version: version.id, pacticipant: version.pacticipant, createdAt: now))
        return true
    }

    private static let usualMainBranches: Set = ["develop", "main", "master"]
}
