/// Finds what the catalogue has for a question to the matrix.
struct MatrixSearch {
    let query: MatrixQuery
    let catalogue: Catalogue
    let named: [MatrixSelection]
    /// Of those that have contracts with the named ones.
    let inferred: [MatrixSelection]
    let ignored: [MatrixSelection]
    /// By the pacticipant's number.
    let scopes: [Int: MatrixScope]
    /// The named and the inferred ones by the pacticipant's number.
    let selections: [Int: [MatrixSelection]]

    init(_ query: MatrixQuery, in catalogue: Catalogue) {
        self.query = query
        self.catalogue = catalogue
        named = Self.distinct(query.selectors).map { MatrixSelection($0, in: catalogue) }
        ignored = Self.distinct(query.ignored).map { MatrixSelection($0, in: catalogue) }
        inferred = query.infers ? Self.inferred(from: named, query, catalogue) : []
        var scopes: [Int: MatrixScope] = [:]
        var selections: [Int: [MatrixSelection]] = [:]
        for (group, isNamed) in [(named, true), (inferred, false)] {
            for selection in group {
                guard let pacticipant = selection.pacticipant else { continue }
                scopes[pacticipant.id, default: MatrixScope()].add(selection, isNamed: isNamed)
                selections[pacticipant.id, default: []].append(selection)
            }
        }
        self.scopes = scopes
        self.selections = selections
    }

    private static func distinct(_ selectors: [MatrixSelector]) -> [MatrixSelector] {
        var seen: Set<MatrixSelector> = []
        return selectors.filter { seen.insert($0).inserted }
    }

    /// The selectors for those that have contracts with the named ones: the providers that the named versions need, and everybody who
    /// needs the named ones. A provider has to be there, a consumer has not: one that is not there has no rows, and misses nothing.
    private static func inferred(
        from named: [MatrixSelection], _ query: MatrixQuery, _ catalogue: Catalogue
    ) -> [MatrixSelection] {
        var partners: Set<Int> = []
        for selection in named {
            guard let pacticipant = selection.pacticipant else { continue }
            for version in selection.versions?.map(\.id) ?? catalogue.versions.ids(.pacticipant(pacticipant.id)) {
                partners.formUnion(catalogue.publications.rows(.version(version)).map(\.provider))
            }
            partners.formUnion(catalogue.publications.rows(.provider(pacticipant.id)).map(\.consumer))
        }
        partners.subtract(named.compactMap { $0.pacticipant?.id })
        return partners.sorted().compactMap { catalogue.pacticipants[$0] }
            .map { MatrixSelection(query.inferred($0.name), in: catalogue) }
    }
}
