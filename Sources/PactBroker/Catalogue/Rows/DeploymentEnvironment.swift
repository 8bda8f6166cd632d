import Pact

/// A place where versions run, e.g. `production`.
public struct DeploymentEnvironment: CatalogueRow {
    public enum Key: Hashable, Sendable {
        case uuid(String)
        case name(ExactText)
    }

    /// Who answers for an environment.
    public struct Contact: Sendable, Equatable, Codable {
        public var name: String
        /// A JSON object, e.g. `{"emailAddress":"…"}`.
        public var details: String?

        public init(name: String, details: String? = nil) {
            self.name = name
            self.details = details
        }
    }

    public let id: Int
    public let uuid: String
    /// Unique.
    public var name: String
    public var displayName: String?
    /// True where real users are.
    public var isProduction: Bool
    public var contacts: [Contact]
    public let createdAt: Instant
    public var updatedAt: Instant

    public init(
        id: Int, uuid: String, name: String, displayName: String? = nil, isProduction: Bool = false, contacts: [Contact] = [],
        createdAt: Instant, updatedAt: Instant
    ) {
        self.id = id
        self.uuid = uuid
        self.name = name
        self.displayName = displayName
        self.isProduction = isProduction
        self.contacts = contacts
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }

    public static var table: WritableKeyPath<Catalogue, Table<Self>> & Sendable { \.environments }
    public var keys: [Key] { [.uuid(uuid), .name(ExactText(name))] }
}
