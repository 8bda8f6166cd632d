import Pact

/// A branch of a pacticipant's repository.
public struct Branch: CatalogueRow {
    public enum Key: Hashable, Sendable {
        case pacticipant(Int)
        case name(ExactText, pacticipant: Int)
    }

    public let id: Int
    public let pacticipant: Int
    /// Unique for the pacticipant.
    public let name: String
    public let createdAt: Instant

    public init(id: Int, pacticipant: Int, name: String, createdAt: Instant) {
        self.id = id
        self.pacticipant = pacticipant
        self.name = name
        self.createdAt = createdAt
    }

    public static var table: WritableKeyPath<Catalogue, Table<Self>> & Sendable { \.branches }
    public var keys: [Key] { [.pacticipant(pacticipant), .name(ExactText(name), pacticipant: pacticipant)] }
}
