import Pact

/// A contract as the broker gives it out: whose it is, where it is found, and the links that lead on from it.
struct PactDocument: Sendable, Equatable {
    let consumer: Pacticipant
    let consumerVersion: PacticipantVersion
    let provider: Pacticipant
    let content: PactContent
    let publication: PactPublication
    /// Why it was fetched, as a token that comes back with the results; `nil` without a reason.
    var metadata: String?

    /// `nil` when the catalogue has no such publication.
    init?(_ publication: PactPublication, in catalogue: Catalogue, metadata: String? = nil) {
        guard let consumer = catalogue.pacticipants[publication.consumer],
            let provider = catalogue.pacticipants[publication.provider],
            let version = catalogue.versions[publication.consumerVersion], let content = catalogue.contents[publication.content]
        else { return nil }
        self.consumer = consumer
        consumerVersion = version
        self.provider = provider
        self.content = content
        self.publication = publication
        self.metadata = metadata
    }

    /// `Pact between Website (1.0.0) and Service`
    var name: String { "Pact between \(consumer.name) (\(consumerVersion.number)) and \(provider.name)" }

    /// The segments of the addresses of everything between these two.
    var path: [String] { ["pacts", "provider", provider.name, "consumer", consumer.name] }

    /// The segments of the address of the contract as this version published it.
    var versionPath: [String] { path + ["version", consumerVersion.number] }

    /// The segments of the address of the content, whoever published it.
    var contentPath: [String] { path + ["pact-version", content.sha] }

    /// The segments of the address to fetch the content from for a verification: with the reason, where there is one.
    var fetchPath: [String] { contentPath + (metadata.map { ["metadata", $0] } ?? []) }

    /// A link to the contract of this version.
    func link(_ call: BrokerCall) -> JSONValue { HAL.link(call.url(versionPath), title: "Pact", name: name) }

    /// The same as lists have it that are shown by consumer.
    func linkByConsumer(_ call: BrokerCall) -> JSONValue { HAL.link(call.url(versionPath), title: name, name: consumer.name) }

    /// The contract's JSON with `createdAt` and the links.
    ///
    /// - Throws: `BrokerStoreError` when the text cannot be read.
    func json(_ call: BrokerCall) throws -> JSONValue {
        let text = try call.broker.document(.pact, id: content.id) ?? "{}"
        var json = (try? JSONValue.parse(text))?.object ?? JSONObject()
        json.remove("createdAt")
        json.remove("_links")
        json["createdAt"] = .string(publication.createdAt.halTime)
        json["_links"] = .object(links(call))
        return .object(json)
    }
}
