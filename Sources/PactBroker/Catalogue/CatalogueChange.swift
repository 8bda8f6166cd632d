/// One step of a change to the catalogue or the texts, as the store writes it.
public enum CatalogueChange: Sendable {
    /// A row that is new, or takes the place of an older one of the same number.
    case put(any CatalogueRow, replacing: (any CatalogueRow)?)
    case remove(any CatalogueRow)
    case write(Document)
    case discard(Document.Kind, id: Int)
}
