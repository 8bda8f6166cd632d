import Pact

/// A pacticipant as the API shows it.
struct PacticipantDocument: Sendable, Equatable {
    let pacticipant: Pacticipant
    let latestVersion: PacticipantVersion?

    init(_ pacticipant: Pacticipant, in catalogue: Catalogue) {
        self.pacticipant = pacticipant
        latestVersion = catalogue.versions.last(.pacticipant(pacticipant.id))
    }

    func json(_ call: BrokerCall) -> JSONValue {
        var json: JSONObject = ["name": .string(pacticipant.name), "displayName": .string(pacticipant.displayName ?? pacticipant.name)]
        if let branch = pacticipant.mainBranch { json["mainBranch"] = .string(branch) }
        if let address = pacticipant.repositoryURL { json["repositoryUrl"] = .string(address) }
        json["createdAt"] = .string(pacticipant.createdAt.halTime)
        json["updatedAt"] = .string(pacticipant.updatedAt.halTime)
        json["_embedded"] = .object(embedded(call))
        json["_links"] = .object(links(call))
        return .object(json)
    }

    /// As lists of other things name it.
    static func brief(_ pacticipant: Pacticipant, _ call: BrokerCall) -> JSONValue {
        [
            "name": .string(pacticipant.name),
            "_links": ["self": call.link("pacticipants", pacticipant.name, title: "Pacticipant", name: pacticipant.name)],
        ]
    }

    private func embedded(_ call: BrokerCall) -> JSONObject {
        var embedded: JSONObject = [
            "labels": .array(pacticipant.labels.map { LabelDocument(name: $0, pacticipant: pacticipant).brief(call) })
        ]
        if let latestVersion { embedded["latestVersion"] = VersionDocument.brief(latestVersion, of: pacticipant, call) }
        return embedded
    }

    private func links(_ call: BrokerCall) -> JSONObject {
        let own = call.url("pacticipants", pacticipant.name)
        var links: JSONObject = [
            "self": HAL.link(own, title: pacticipant.displayName ?? pacticipant.name, name: pacticipant.name),
            "pb:versions": HAL.link(own + "/versions", title: "All versions, the newest first"),
            "pb:branches": HAL.link(own + "/branches", title: "All branches"),
        ]
        for (name, path, title) in Self.templates { links[name] = HAL.link(own + path, title: title, isTemplated: true) }
        links["versions"] = HAL.link(own + "/versions", title: "Use pb:versions")
        links["curies"] = [["name": "pb", "href": .string(call.base + "/doc/{rel}?context=pacticipant"), "templated": true]]
        return links
    }

    private static let templates: [(name: String, path: String, title: String)] = [
        ("pb:version", "/versions/{version}", "Read, make or delete a version"),
        ("pb:version-tag", "/versions/{version}/tags/{tag}", "Read, make or delete a tag of a version"),
        ("pb:branch-version", "/branches/{branch}/versions/{version}", "Put a version on a branch"),
        ("pb:label", "/labels/{label}", "Read, make or delete a label"),
        (
            "pb:can-i-deploy-badge", "/latest-version/{tag}/can-i-deploy/to/{environmentTag}/badge",
            "A picture of whether the newest version with a tag may be deployed"
        ),
        (
            "pb:can-i-deploy-branch-to-environment-badge",
            "/branches/{branch}/latest-version/can-i-deploy/to-environment/{environment}/badge",
            "A picture of whether a branch's newest version may be deployed"
        ),
    ]
}
