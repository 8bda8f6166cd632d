import Pact

/// An application that takes part in contracts, as consumer, provider or both.
public struct Pacticipant: CatalogueRow {
    public enum Key: Hashable, Sendable {
        case name(ExactText)
    }

    public let id: Int
    /// Unique, compared byte by byte.
    public var name: String
    public var displayName: String?
    /// The branch whose pacts and results count as the pacticipant's own; `nil` until one is known.
    public var mainBranch: String?
    public var repositoryURL: String?
    public var labels: [String]
    public let createdAt: Instant
    public var updatedAt: Instant

    public init(
        id: Int, name: String, displayName: String? = nil, mainBranch: String? = nil, repositoryURL: String? = nil, labels: [String] = [],
        createdAt: Instant, updatedAt: Instant
    ) {
        self.id = id
        self.name = name
        self.displayName = displayName
        self.mainBranch = mainBranch
        self.repositoryURL = repositoryURL
        self.labels = labels
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }

    public static var table: WritableKeyPath<Catalogue, Table<Self>> & Sendable { \.pacticipants }
    public var keys: [Key] { [.name(ExactText(name))] }
}
