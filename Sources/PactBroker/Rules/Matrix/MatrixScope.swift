/// Which versions of one pacticipant count.
struct MatrixScope {
    /// True when a selector of the question names the pacticipant.
    private(set) var isNamed = false
    private(set) var isAny = false
    private(set) var ids: Set<Int> = []
    /// What runs side by side in an environment, oldest first: there one verified version does not stand for the others.
    private(set) var instances: [PacticipantVersion] = []

    mutating func add(_ selection: MatrixSelection, isNamed: Bool) {
        if isNamed { self.isNamed = true }
        guard let versions = selection.versions else {
            isAny = true
            return
        }
        ids.formUnion(versions.map(\.id))
        guard selection.selector.environment != nil, versions.count > 1 else { return }
        let known = Set(instances.map(\.id))
        instances += versions.filter { !known.contains($0.id) }
    }

    /// - Parameter version: the number of a version of the pacticipant.
    func contains(version: Int) -> Bool { isAny || ids.contains(version) }
}
