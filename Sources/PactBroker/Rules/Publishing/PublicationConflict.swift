/// That a version has a contract already which says something else.
struct PublicationConflict: Error, Sendable, Equatable {
    var consumer: String
    var version: String
    var provider: String
    /// What is there.
    var existing: Existing
    /// What was to be published.
    var pact: PublishedPact

    enum Existing: Sendable, Equatable {
        /// The number of a content in the catalogue.
        case content(Int)
        /// Another contract of the same request.
        case pact(PublishedPact)
    }
}

/// Everything for which a request to publish is refused.
struct PublicationConflicts: Error, Sendable, Equatable {
    var all: [PublicationConflict]
}
