import Pact

/// A branch of a pacticipant as the API shows it.
struct BranchDocument: Sendable, Equatable {
    let branch: Branch
    let pacticipant: Pacticipant

    var path: [String] { ["pacticipants", pacticipant.name, "branches", branch.name] }

    func json(_ call: BrokerCall) -> JSONValue {
        let own = call.url(path)
        return [
            "name": .string(branch.name), "createdAt": .string(branch.createdAt.halTime),
            "_links": [
                "self": HAL.link(own, title: "Branch", name: branch.name),
                "pb:pacticipant": call.link("pacticipants", pacticipant.name, title: "Pacticipant", name: pacticipant.name),
                "pb:latest-version": HAL.link(own + "/latest-version", title: "The newest version on this branch"),
                "pb:versions": HAL.link(own + "/versions", title: "All versions on this branch, the newest first"),
            ],
        ]
    }

    /// That a version is on the branch.
    func json(of version: PacticipantVersion, since time: Instant, _ call: BrokerCall) -> JSONValue {
        [
            "createdAt": .string(time.halTime),
            "_links": [
                "self": HAL.link(call.url(path + ["versions", version.number]), title: "Branch version", name: version.number),
                "pb:branch": HAL.link(call.url(path), title: "Branch", name: branch.name),
                "pb:version": call.link(
                    "pacticipants", pacticipant.name, "versions", version.number, title: "Version", name: version.number),
            ],
        ]
    }
}
