import Pact

/// That a version was deployed to an environment, and until when it ran there.
public struct DeployedVersion: CatalogueRow {
    public enum Key: Hashable, Sendable {
        case uuid(String)
        case version(Int)
        case environment(Int)
        /// Only while it runs there.
        case current(environment: Int)
    }

    public let id: Int
    public let uuid: String
    public let pacticipant: Int
    public let version: Int
    public let environment: Int
    /// Tells several instances of a pacticipant in one environment apart; `nil` counts as one of its own.
    public let applicationInstance: String?
    public let createdAt: Instant
    public var undeployedAt: Instant?

    public init(
        id: Int, uuid: String, pacticipant: Int, version: Int, environment: Int, applicationInstance: String? = nil, createdAt: Instant,
        undeployedAt: Instant? = nil
    ) {
        self.id = id
        self.uuid = uuid
        self.pacticipant = pacticipant
        self.version = version
        self.environment = environment
        self.applicationInstance = applicationInstance
        self.createdAt = createdAt
        self.undeployedAt = undeployedAt
    }

    public var isCurrent: Bool { undeployedAt == nil }

    public static var table: WritableKeyPath<Catalogue, Table<Self>> & Sendable { \.deployments }
    public var keys: [Key] {
        [.uuid(uuid), .version(version), .environment(environment)] + (isCurrent ? [.current(environment: environment)] : [])
    }
}
