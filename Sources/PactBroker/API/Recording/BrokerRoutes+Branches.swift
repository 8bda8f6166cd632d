import Pact

extension BrokerRoutes {
    /// Branches of pacticipants, and tags of their versions.
    static let branchesAndTags: [BrokerRoute] = [
        BrokerRoute("GET", "/pacticipants/{pacticipant}/branches") { call in try branches(call) },
        BrokerRoute("GET", "/pacticipants/{pacticipant}/branches/{branch}") { call in
            let document = try call.broker.read {
                BranchDocument(branch: try call.branch(in: $0), pacticipant: try call.pacticipant(in: $0))
            }
            return HAL.response(document.json(call))
        },
        BrokerRoute("DELETE", "/pacticipants/{pacticipant}/branches/{branch}") { call in
            try call.broker.change { $0.removeAll(of: try call.branch(in: $0.catalogue)) }
            return HAL.noContent
        },
        BrokerRoute("GET", "/pacticipants/{pacticipant}/branches/{branch}/versions/{version}") { call in
            let json = try call.broker.read { catalogue in
                let (row, branch, version) = try branchVersion(call, in: catalogue)
                return BranchDocument(branch: branch, pacticipant: try call.pacticipant(in: catalogue))
                    .json(of: version, since: row.createdAt, call)
            }
            return HAL.response(json)
        },
        BrokerRoute("PUT", "/pacticipants/{pacticipant}/branches/{branch}/versions/{version}") { call in try putOnBranch(call) },
        BrokerRoute("DELETE", "/pacticipants/{pacticipant}/branches/{branch}/versions/{version}") { call in
            try call.broker.change { $0.remove(try branchVersion(call, in: $0.catalogue).row) }
            return HAL.noContent
        },
        BrokerRoute("GET", "/pacticipants/{pacticipant}/versions/{version}/tags/{tag}") { call in
            HAL.response(try call.broker.read { try tag(call, in: $0) }.json(call))
        },
        BrokerRoute("PUT", "/pacticipants/{pacticipant}/versions/{version}/tags/{tag}") { call in try putTag(call) },
        BrokerRoute("DELETE", "/pacticipants/{pacticipant}/versions/{version}/tags/{tag}") { call in
            try call.broker.change { $0.remove(try tag(call, in: $0.catalogue).tag) }
            return HAL.noContent
        },
    ]

    private static func branches(_ call: BrokerCall) throws -> HTTPResponse {
        let part = try ListPart(call)
        let sought = call.query("q")?.lowercased() ?? ""
        let (documents, total) = try call.broker.read { catalogue in
            let pacticipant = try call.pacticipant(in: catalogue)
            let all = catalogue.branches.rows(.pacticipant(pacticipant.id))
                .filter { sought.isEmpty || $0.name.lowercased().contains(sought) }.reversed()
            return (part.elements(of: Array(all)).map { BranchDocument(branch: $0, pacticipant: pacticipant) }, all.count)
        }
        return HAL.response([
            "_embedded": ["branches": .array(documents.map { $0.json(call) })], "page": part.json(total: total),
            "_links": .object(part.links(total: total, address: call.base + call.request.path, title: "Branches")),
        ])
    }

    private static func branchVersion(
        _ call: BrokerCall, in catalogue: Catalogue
    ) throws(BrokerError) -> (row: BranchVersion, branch: Branch, version: PacticipantVersion) {
        let (branch, version) = (try call.branch(in: catalogue), try call.version(in: catalogue))
        guard let row = catalogue.branchVersions.first(.both(branch: branch.id, version: version.id)) else {
            throw .notFound("The version \(version.number) is not on the branch \(branch.name)")
        }
        return (row, branch, version)
    }

    private static func putOnBranch(_ call: BrokerCall) throws -> HTTPResponse {
        let (name, branchName) = (try call.newName("pacticipant"), try call.newName("branch"))
        let (number, details) = (try call.newName("version"), try VersionDetails(call.object()))
        let (json, isNew) = try call.broker.change { edit in
            let pacticipant = edit.pacticipant(named: name)
            let version = edit.put(details, to: edit.version(number, of: pacticipant))
            let isNew = edit.put(version, onBranch: branchName)
            let (row, branch, _) = try branchVersion(call, in: edit.catalogue)
            return (BranchDocument(branch: branch, pacticipant: pacticipant).json(of: version, since: row.createdAt, call), isNew)
        }
        let address = call.url("pacticipants", name, "branches", branchName, "versions", number)
        return HAL.response(json, status: isNew ? 201 : 200, headers: isNew ? ["Location": address] : [:])
    }

    private static func tag(_ call: BrokerCall, in catalogue: Catalogue) throws(BrokerError) -> TagDocument {
        let (pacticipant, version) = (try call.pacticipant(in: catalogue), try call.version(in: catalogue))
        guard let tag = catalogue.tags.first(.both(ExactText(call["tag"]), version: version.id)) else {
            throw .notFound("The version \(version.number) has no tag \(call["tag"])")
        }
        return TagDocument(tag: tag, version: version, pacticipant: pacticipant)
    }

    private static func putTag(_ call: BrokerCall) throws -> HTTPResponse {
        let (name, number, tagName) = (try call.newName("pacticipant"), try call.newName("version"), try call.newName("tag"))
        let (document, isNew) = try call.broker.change { edit in
            let version = edit.version(number, of: edit.pacticipant(named: name))
            let isNew = edit.putAsDeployed(version, tag: tagName)
            return (try tag(call, in: edit.catalogue), isNew)
        }
        return HAL.response(
            document.json(call), status: isNew ? 201 : 200, headers: isNew ? ["Location": call.url(document.path)] : [:])
    }
}
