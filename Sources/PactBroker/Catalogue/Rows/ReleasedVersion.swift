import Pact

/// That a version was released to an environment (an app, a library), and until when it is supported there.
public struct ReleasedVersion: CatalogueRow {
    public enum Key: Hashable, Sendable {
        case uuid(String)
        case version(Int)
        case environment(Int)
        /// Only while it is supported.
        case current(environment: Int)
    }

    public let id: Int
    public let uuid: String
    public let pacticipant: Int
    public let version: Int
    public let environment: Int
    public let createdAt: Instant
    public var supportEndedAt: Instant?

    public init(
        id: Int, uuid: String, pacticipant: Int, version: Int, environment: Int, createdAt: Instant, supportEndedAt: Instant? = nil
    ) {
        self.id = id
        self.uuid = uuid
        self.pacticipant = pacticipant
        self.version = version
        self.environment = environment
        self.createdAt = createdAt
        self.supportEndedAt = supportEndedAt
    }

    public var isCurrent: Bool { supportEndedAt == nil }

    public static var table: WritableKeyPath<Catalogue, Table<Self>> & Sendable { \.releases }
    public var keys: [Key] {
        [.uuid(uuid), .version(version), .environment(environment)] + (isCurrent ? [.current(environment: environment)] : [])
    }
}
