import Pact

/// What a selector was found to mean.
struct MatrixSelection {
    let selector: MatrixSelector
    /// `nil` when there is none of the name.
    let pacticipant: Pacticipant?
    /// Oldest first; `nil` for any.
    let versions: [PacticipantVersion]?
    private let ids: Set<Int>

    init(_ selector: MatrixSelector, in catalogue: Catalogue) {
        self.selector = selector
        pacticipant = catalogue.pacticipant(named: selector.pacticipant)
        versions = pacticipant.flatMap { catalogue.versions(meantBy: selector, of: $0) }
        ids = Set(versions?.map(\.id) ?? [])
    }

    /// False when the pacticipant is not there, or none of the versions.
    var exists: Bool { pacticipant != nil && versions?.isEmpty != true }

    /// - Parameter version: the number of a version of the pacticipant.
    func means(version: Int) -> Bool { versions == nil || ids.contains(version) }

    /// The side of a contract that it stands for.
    ///
    /// - Parameter version: the one that was found; `nil` names the newest that is meant.
    func side(_ version: PacticipantVersion? = nil) -> MatrixSide {
        guard exists else { return MatrixSide(selector, exists: false) }
        var selector = selector
        if selector.isMainBranch, selector.branch == nil { selector.branch = pacticipant?.mainBranch }
        guard let versions else { return MatrixSide(selector) }
        return MatrixSide(selector, version: (version ?? versions.last)?.number, isOneOfSeveral: versions.count > 1)
    }
}

extension Catalogue {
    /// The versions that fulfil every criterion of a selector, oldest first; `nil` without criteria.
    func versions(meantBy selector: MatrixSelector, of pacticipant: Pacticipant) -> [PacticipantVersion]? {
        guard !selector.isAnyVersion else { return nil }
        var sets: [[PacticipantVersion]] = []
        if let number = selector.version { sets.append(version(number, of: pacticipant).map { [$0] } ?? []) }
        if let name = selector.environment { sets.append(environment(named: name).map { versions(in: $0, of: pacticipant) } ?? []) }
        if let tag = selector.tag { sets.append(versions(tagged: tag, of: pacticipant)) }
        if let name = selector.branch { sets.append(branch(name, of: pacticipant).map { versions(on: $0) } ?? []) }
        if selector.isMainBranch {
            sets.append(pacticipant.mainBranch.flatMap { branch($0, of: pacticipant) }.map { versions(on: $0) } ?? [])
        }
        guard var found = sets.first else { return versions.last(.pacticipant(pacticipant.id)).map { [$0] } ?? [] }
        for set in sets.dropFirst() {
            let ids = Set(set.map(\.id))
            found = found.filter { ids.contains($0.id) }
        }
        return selector.isLatest ? found.suffix(1) : found
    }
}
