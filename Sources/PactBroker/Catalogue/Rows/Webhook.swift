import Pact

/// A request that the broker sends when something happens.
public struct Webhook: CatalogueRow {
    public enum Key: Hashable, Sendable {
        case uuid(String)
    }

    /// Whose events count: one pacticipant, all with a label, or everybody's where it is `nil`.
    public enum Side: Sendable, Equatable, Codable {
        case pacticipant(Int)
        case label(String)
    }

    public let id: Int
    public let uuid: String
    public var description: String?
    public var consumer: Side?
    public var provider: Side?
    public var events: [WebhookEvent]
    public var method: String
    /// May hold `${pactbroker.…}` variables.
    public var url: String
    public var headers: [Header]
    /// The JSON text of the body where `isJSONBody`, else the body itself.
    public var body: String?
    public var isJSONBody: Bool
    public var username: String?
    public var password: String?
    public var isEnabled: Bool
    public let createdAt: Instant
    public var updatedAt: Instant

    public struct Header: Sendable, Equatable, Codable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    public init(
        id: Int, uuid: String, description: String? = nil, consumer: Side? = nil, provider: Side? = nil, events: [WebhookEvent],
        method: String, url: String, headers: [Header] = [], body: String? = nil, isJSONBody: Bool = true, username: String? = nil,
        password: String? = nil, isEnabled: Bool = true, createdAt: Instant, updatedAt: Instant
    ) {
        self.id = id
        self.uuid = uuid
        self.description = description
        self.consumer = consumer
        self.provider = provider
        self.events = events
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.isJSONBody = isJSONBody
        self.username = username
        self.password = password
        self.isEnabled = isEnabled
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }

    public static var table: WritableKeyPath<Catalogue, Table<Self>> & Sendable { \.webhooks }
    public var keys: [Key] { [.uuid(uuid)] }
}
