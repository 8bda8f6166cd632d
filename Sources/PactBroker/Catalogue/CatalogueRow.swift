import GRDB

/// One small fact that the broker knows: a row of one of its tables.
///
/// A row is named by a number that is never given twice, growing with time; so the order of numbers is the order of creation.
public protocol CatalogueRow: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
    /// Under what a row is looked up, e.g. the name of a pacticipant.
    associatedtype Key: Hashable & Sendable

    /// Where the catalogue keeps rows of this kind.
    static var table: WritableKeyPath<Catalogue, Table<Self>> & Sendable { get }

    /// From 1.
    var id: Int { get }

    /// Everything this row is looked up under.
    var keys: [Key] { get }
}
