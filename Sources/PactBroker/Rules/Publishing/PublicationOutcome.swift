/// What became of a request to publish.
struct PublicationOutcome: Sendable, Equatable {
    var consumer: Pacticipant
    var version: PacticipantVersion
    /// True when the broker had not heard of this version before.
    var isNewVersion: Bool
    var branch: String?
    /// Those that were given, new or not.
    var tags: [String]
    var contracts: [PublishedContract]
}
