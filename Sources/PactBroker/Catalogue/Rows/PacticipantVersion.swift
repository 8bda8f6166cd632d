import Pact

/// One version of a pacticipant, usually one commit. Versions are ordered by creation (by their number here), never by their text.
public struct PacticipantVersion: CatalogueRow {
    public enum Key: Hashable, Sendable {
        case pacticipant(Int)
        case number(ExactText, pacticipant: Int)
    }

    public let id: Int
    public let pacticipant: Int
    /// Any text; unique for the pacticipant.
    public let number: String
    public var buildURL: String?
    public let createdAt: Instant

    public init(id: Int, pacticipant: Int, number: String, buildURL: String? = nil, createdAt: Instant) {
        self.id = id
        self.pacticipant = pacticipant
        self.number = number
        self.buildURL = buildURL
        self.createdAt = createdAt
    }

    public static var table: WritableKeyPath<Catalogue, Table<Self>> & Sendable { \.versions }
    public var keys: [Key] { [.pacticipant(pacticipant), .number(ExactText(number), pacticipant: pacticipant)] }
}
