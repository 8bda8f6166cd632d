import Pact

/// What a contract between two pacticipants says, whoever published it how often. Its text is a `Document`.
public struct PactContent: CatalogueRow {
    public enum Key: Hashable, Sendable {
        case integration(Integration)
        case sha(String, Integration)
    }

    public let id: Int
    public let consumer: Int
    public let provider: Int
    /// 40 hexadecimal digits over what the contract asks for: equal for contracts that ask for the same.
    public let sha: String
    public let createdAt: Instant

    public init(id: Int, consumer: Int, provider: Int, sha: String, createdAt: Instant) {
        self.id = id
        self.consumer = consumer
        self.provider = provider
        self.sha = sha
        self.createdAt = createdAt
    }

    public var integration: Integration { Integration(consumer: consumer, provider: provider) }

    public static var table: WritableKeyPath<Catalogue, Table<Self>> & Sendable { \.contents }
    public var keys: [Key] { [.integration(integration), .sha(sha, integration)] }
}
