import Pact

/// A label of a pacticipant as the API shows it.
struct LabelDocument: Sendable, Equatable {
    let name: String
    let pacticipant: Pacticipant

    var path: [String] { ["pacticipants", pacticipant.name, "labels", name] }

    func json(_ call: BrokerCall) -> JSONValue {
        [
            "name": .string(name), "createdAt": .string(pacticipant.createdAt.halTime),
            "_links": [
                "self": HAL.link(call.url(path), title: "Label", name: name),
                "pacticipant": call.link("pacticipants", pacticipant.name, title: "Pacticipant", name: pacticipant.name),
            ],
        ]
    }

    func brief(_ call: BrokerCall) -> JSONValue {
        ["name": .string(name), "_links": ["self": HAL.link(call.url(path), title: "Label", name: name)]]
    }
}
