import Pact

/// The result of holding a contract's content against a version of the provider. Its test results are a `Document`.
public struct Verification: CatalogueRow {
    public enum Key: Hashable, Sendable {
        case content(Int)
        case providerVersion(Int)
        case both(content: Int, providerVersion: Int)
    }

    public let id: Int
    /// From 1, for one integration.
    public let number: Int
    public let content: Int
    public let providerVersion: Int
    public let success: Bool
    public let buildURL: String?
    /// True when the content was verified as work in progress.
    public let isWIP: Bool
    /// Which consumer version it was fetched for, where that is known.
    public let consumerVersion: Int?
    public let createdAt: Instant

    public init(
        id: Int, number: Int, content: Int, providerVersion: Int, success: Bool, buildURL: String? = nil, isWIP: Bool = false,
        consumerVersion: Int? = nil, createdAt: Instant
    ) {
        self.id = id
        self.number = number
        self.content = content
        self.providerVersion = providerVersion
        self.success = success
        self.buildURL = buildURL
        self.isWIP = isWIP
        self.consumerVersion = consumerVersion
        self.createdAt = createdAt
    }

    public static var table: WritableKeyPath<Catalogue, Table<Self>> & Sendable { \.verifications }
    public var keys: [Key] {
        [.content(content), .providerVersion(providerVersion), .both(content: content, providerVersion: providerVersion)]
    }
}
