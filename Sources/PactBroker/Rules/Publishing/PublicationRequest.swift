/// What a client wants to publish: the contracts of one version of a consumer.
struct PublicationRequest: Sendable, Equatable {
    struct Contract: Sendable, Equatable {
        var provider: String
        var pact: PublishedPact
    }

    var consumer: String
    var version: String
    var branch: String?
    var tags: [String] = []
    var buildURL: String?
    var contracts: [Contract]
}
