import Pact

/// That a version of a consumer has a contract with a provider. Of several revisions the newest counts.
public struct PactPublication: CatalogueRow {
    public enum Key: Hashable, Sendable {
        case version(Int)
        case provider(Int)
        case integration(Integration)
        case content(Int)
        case both(version: Int, provider: Int)
    }

    public let id: Int
    public let consumer: Int
    public let consumerVersion: Int
    public let provider: Int
    public let content: Int
    /// From 1, for one consumer version and provider.
    public let revision: Int
    public let createdAt: Instant

    public init(id: Int, consumer: Int, consumerVersion: Int, provider: Int, content: Int, revision: Int = 1, createdAt: Instant) {
        self.id = id
        self.consumer = consumer
        self.consumerVersion = consumerVersion
        self.provider = provider
        self.content = content
        self.revision = revision
        self.createdAt = createdAt
    }

    public var integration: Integration { Integration(consumer: consumer, provider: provider) }

    public static var table: WritableKeyPath<Catalogue, Table<Self>> & Sendable { \.publications }
    public var keys: [Key] {
        [
            .version(consumerVersion), .provider(provider), .integration(integration), .content(content),
            .both(version: consumerVersion, provider: provider),
        ]
    }
}
