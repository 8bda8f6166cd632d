import Pact

/// A tag of a version as the API shows it.
struct TagDocument: Sendable, Equatable {
    let tag: Tag
    let version: PacticipantVersion
    let pacticipant: Pacticipant

    var path: [String] { ["pacticipants", pacticipant.name, "versions", version.number, "tags", tag.name] }

    func json(_ call: BrokerCall) -> JSONValue {
        [
            "name": .string(tag.name), "createdAt": .string(tag.createdAt.halTime),
            "_links": [
                "self": HAL.link(call.url(path), title: "Tag", name: tag.name),
                "version": call.link(
                    "pacticipants", pacticipant.name, "versions", version.number, title: "Version", name: version.number),
                "pacticipant": call.link("pacticipants", pacticipant.name, title: "Pacticipant", name: pacticipant.name),
            ],
        ]
    }

    func brief(_ call: BrokerCall) -> JSONValue {
        ["name": .string(tag.name), "_links": ["self": HAL.link(call.url(path), title: "Tag", name: tag.name)]]
    }
}
