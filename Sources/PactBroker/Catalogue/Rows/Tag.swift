import Pact

/// A name put on a version; many versions may have the same.
public struct Tag: CatalogueRow {
    public enum Key: Hashable, Sendable {
        case version(Int)
        case name(ExactText, pacticipant: Int)
        case both(ExactText, version: Int)
    }

    public let id: Int
    public let name: String
    public let version: Int
    /// The version's pacticipant.
    public let pacticipant: Int
    public let createdAt: Instant

    public init(id: Int, name: String, version: Int, pacticipant: Int, createdAt: Instant) {
        self.id = id
        self.name = name
        self.version = version
        self.pacticipant = pacticipant
        self.createdAt = createdAt
    }

    public static var table: WritableKeyPath<Catalogue, Table<Self>> & Sendable { \.tags }
    public var keys: [Key] {
        [.version(version), .name(ExactText(name), pacticipant: pacticipant), .both(ExactText(name), version: version)]
    }
}
