import Pact

extension BrokerRoutes {
    /// Versions of pacticipants.
    static let versions: [BrokerRoute] = [
        BrokerRoute("GET", "/pacticipants/{pacticipant}/versions") { call in
            try versions(call, title: "Versions") { catalogue, pacticipant in catalogue.versions.rows(.pacticipant(pacticipant.id)) }
        },
        BrokerRoute("GET", "/pacticipants/{pacticipant}/versions/{version}") { call in
            try version(call) { catalogue, _ in try call.version(in: catalogue) }
        },
        BrokerRoute("PUT", "/pacticipants/{pacticipant}/versions/{version}") { call in try putVersion(call) },
        BrokerRoute("PATCH", "/pacticipants/{pacticipant}/versions/{version}") { call in try putVersion(call) },
        BrokerRoute("DELETE", "/pacticipants/{pacticipant}/versions/{version}") { call in
            try call.broker.change { $0.removeAll(of: try call.version(in: $0.catalogue)) }
            return HAL.noContent
        },
        BrokerRoute("GET", "/pacticipants/{pacticipant}/latest-version") { call in
            try version(call) { catalogue, pacticipant in catalogue.versions.last(.pacticipant(pacticipant.id)) }
        },
        BrokerRoute("GET", "/pacticipants/{pacticipant}/latest-version/{tag}") { call in
            try version(call) { catalogue, pacticipant in catalogue.versions(tagged: call["tag"], of: pacticipant).last }
        },
        BrokerRoute("GET", "/pacticipants/{pacticipant}/main-branch/latest-version") { call in
            try version(call) { catalogue, pacticipant in
                pacticipant.mainBranch.flatMap { catalogue.branch($0, of: pacticipant) }.flatMap { catalogue.versions(on: $0).last }
            }
        },
        BrokerRoute("GET", "/pacticipants/{pacticipant}/branches/{branch}/latest-version") { call in
            try version(call) { catalogue, _ in catalogue.versions(on: try call.branch(in: catalogue)).last }
        },
        BrokerRoute("GET", "/pacticipants/{pacticipant}/branches/{branch}/versions") { call in
            try versions(call, title: "Versions on the branch \(call["branch"])") { catalogue, _ in
                catalogue.versions(on: try call.branch(in: catalogue))
            }
        },
    ]

    private static func version(
        _ call: BrokerCall, _ find: (Catalogue, Pacticipant) throws -> PacticipantVersion?
    ) throws -> HTTPResponse {
        let document = try call.broker.read { catalogue in
            let pacticipant = try call.pacticipant(in: catalogue)
            guard let version = try find(catalogue, pacticipant) else {
                throw BrokerError.notFound("No such version of \(pacticipant.name) found")
            }
            return VersionDocument(version, of: pacticipant, in: catalogue)
        }
        return HAL.response(document.json(call))
    }

    /// The newest first.
    private static func versions(
        _ call: BrokerCall, title: String, _ find: (Catalogue, Pacticipant) throws -> [PacticipantVersion]
    ) throws -> HTTPResponse {
        let part = try ListPart(call)
        let (documents, total, name) = try call.broker.read { catalogue in
            let pacticipant = try call.pacticipant(in: catalogue)
            let all: [PacticipantVersion] = try find(catalogue, pacticipant).reversed()
            return (VersionDocument.documents(part.elements(of: all), of: pacticipant, in: catalogue), all.count, pacticipant.name)
        }
        var links = part.links(total: total, address: call.base + call.request.path, title: title)
        links["pb:pacticipant"] = call.link("pacticipants", name, title: "Pacticipant", name: name)
        let entries = JSONValue.array(
            documents.map { HAL.link(call.url($0.path), title: "Version", name: $0.version.number) })
        links["pb:versions"] = entries
        links["versions"] = entries
        return HAL.response([
            "_embedded": ["versions": .array(documents.map { $0.json(call) })], "page": part.json(total: total), "_links": .object(links),
        ])
    }

    private static func putVersion(_ call: BrokerCall) throws -> HTTPResponse {
        let (name, number) = (try call.newName("pacticipant"), try call.newName("version"))
        let details = try VersionDetails(call.object())
        let (document, isNew) = try call.broker.change { edit in
            let pacticipant = edit.pacticipant(named: name)
            let isNew = edit.catalogue.version(number, of: pacticipant) == nil
            let version = edit.put(details, to: edit.version(number, of: pacticipant))
            return (VersionDocument(version, of: edit.catalogue.pacticipants[pacticipant.id] ?? pacticipant, in: edit.catalogue), isNew)
        }
        return HAL.response(
            document.json(call), status: isNew ? 201 : 200, headers: isNew ? ["Location": call.url(document.path)] : [:])
    }
}
