import Pact

/// That an event set a webhook off, and how far its delivery has come. Its log is a `Document`.
public struct TriggeredWebhook: CatalogueRow {
    public enum Key: Hashable, Sendable {
        case uuid(String)
        case webhook(Int)
        case integration(Integration)
        /// Only while another attempt is to be made.
        case due
    }

    public enum Status: String, Sendable, Codable {
        case notRun = "not_run"
        case retrying
        case success
        case failure
    }

    public let id: Int
    public let uuid: String
    /// The webhook's number; the webhook may have been removed since.
    public let webhook: Int
    public let webhookUUID: String
    public let event: WebhookEvent
    public let consumer: Int
    public let provider: Int
    /// What it is about.
    public let publication: Int?
    public let verification: Int?
    /// The provider version that has to verify, for a contract that requires verification.
    public let providerVersion: Int?
    /// The variables' values that only the moment knew, by name without `pactbroker.`.
    public let context: [String: String]
    public var status: Status
    /// How many attempts were made.
    public var attempts: Int
    /// When the next attempt is to be made; `nil` when there is none.
    public var nextAttemptAt: Instant?
    public let createdAt: Instant
    public var updatedAt: Instant

    public init(
        id: Int, uuid: String, webhook: Int, webhookUUID: String, event: WebhookEvent, consumer: Int, provider: Int,
        publication: Int? = nil, verification: Int? = nil, providerVersion: Int? = nil, context: [String: String] = [:],
        status: Status = .notRun, attempts: Int = 0, nextAttemptAt: Instant? = nil, createdAt: Instant, updatedAt: Instant
    ) {
        self.id = id
        self.uuid = uuid
        self.webhook = webhook
        self.webhookUUID = webhookUUID
        self.event = event
        self.consumer = consumer
        self.provider = provider
        self.publication = publication
        self.verification = verification
        self.providerVersion = providerVersion
        self.context = context
        self.status = status
        self.attempts = attempts
        self.nextAttemptAt = nextAttemptAt
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }

    public var integration: Integration { Integration(consumer: consumer, provider: provider) }

    public static var table: WritableKeyPath<Catalogue, Table<Self>> & Sendable { \.triggers }
    public var keys: [Key] { [.uuid(uuid), .webhook(webhook), .integration(integration)] + (nextAttemptAt == nil ? [] : [.due]) }
}
