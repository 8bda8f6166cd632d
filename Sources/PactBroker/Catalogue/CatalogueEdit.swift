import Pact

/// A catalogue while it is being changed: every step is remembered, so that all of them can be stored together, or undone.
public struct CatalogueEdit: Sendable {
    public private(set) var catalogue: Catalogue
    /// In the order they were made.
    public private(set) var changes: [CatalogueChange] = []
    /// The time of this change.
    public let now: Instant
    private let newIdentifier: @Sendable () -> String

    public init(_ catalogue: Catalogue, now: Instant, newIdentifier: @escaping @Sendable () -> String) {
        self.catalogue = catalogue
        self.now = now
        self.newIdentifier = newIdentifier
    }

    /// The number for the next new row of a table.
    public func nextID<Row: CatalogueRow>(_ table: KeyPath<Catalogue, Table<Row>>) -> Int {
        catalogue[keyPath: table].nextID
    }

    /// A name for something that is addressed from outside: 22 letters, digits, `-` and `_`.
    public func identifier() -> String { newIdentifier() }

    /// Adds a row or replaces the one of its number, and gives it back.
    @discardableResult
    public mutating func put<Row: CatalogueRow>(_ row: Row) -> Row {
        let old = catalogue[keyPath: Row.table].put(row)
        if old != row { changes.append(.put(row, replacing: old)) }
        return row
    }

    public mutating func remove<Row: CatalogueRow>(_ row: Row) {
        guard catalogue[keyPath: Row.table][row.id] != nil else { return }
        catalogue[keyPath: Row.table].remove(row)
        changes.append(.remove(row))
    }

    public mutating func write(_ document: Document) { changes.append(.write(document)) }

    public mutating func discard(_ kind: Document.Kind, id: Int) { changes.append(.discard(kind, id: id)) }

    /// The catalogue as it was before the first change.
    consuming func undone() -> Catalogue {
        for change in changes.reversed() {
            switch change {
            case .put(let row, nil): Self.remove(row, from: &catalogue)
            case .put(_, let old?): Self.restore(old, in: &catalogue)
            case .remove(let row): Self.restore(row, in: &catalogue)
            case .write, .discard: break
            }
        }
        return catalogue
    }

    private static func restore<Row: CatalogueRow>(_ row: Row, in catalogue: inout Catalogue) {
        _ = catalogue[keyPath: Row.table].put(row)
    }

    private static func remove<Row: CatalogueRow>(_ row: Row, from catalogue: inout Catalogue) {
        catalogue[keyPath: Row.table].remove(row)
    }
}
