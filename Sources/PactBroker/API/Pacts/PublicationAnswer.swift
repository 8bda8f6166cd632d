import Pact

/// What a client is answered that has published contracts.
struct PublicationAnswer {
    private let outcome: PublicationOutcome
    private let catalogue: Catalogue

    /// - Parameter catalogue: as it is after the publication.
    init(_ outcome: PublicationOutcome, in catalogue: Catalogue) {
        self.outcome = outcome
        self.catalogue = catalogue
    }

    func json(_ call: BrokerCall) -> JSONValue {
        let notices = PublicationNotices(outcome, in: catalogue, base: call.base).all
        let logs = notices.map { notice -> JSONValue in
            ["level": .string(notice.kind.rawValue), "message": .string(notice.text), "deprecationWarning": "Replaced by notices"]
        }
        let consumer = ["pacticipants", outcome.consumer.name]
        let version = consumer + ["versions", outcome.version.number]
        let versionLink = { (title: String) in HAL.link(call.url(version), title: title, name: outcome.version.number) }
        return [
            "logs": .array(logs), "notices": .array(notices.map(\.json)),
            "_embedded": [
                "pacticipant": ["name": .string(outcome.consumer.name), "_links": ["self": HAL.link(call.url(consumer))]],
                "version": ["number": .string(outcome.version.number), "_links": ["self": versionLink("Version")]],
            ],
            "_links": [
                "pb:pacticipant": HAL.link(call.url(consumer), title: "Pacticipant", name: outcome.consumer.name),
                "pb:pacticipant-version": versionLink("Pacticipant version"),
                "pb:pacticipant-version-tags": .array(
                    outcome.tags.map { HAL.link(call.url(version + ["tags", $0]), title: "Tag", name: $0) }),
                "pb:contracts": .array(
                    outcome.contracts.compactMap { PactDocument($0.publication, in: catalogue)?.link(call) }),
            ],
        ]
    }
}
