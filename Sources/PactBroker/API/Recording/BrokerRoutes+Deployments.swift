import Pact

extension BrokerRoutes {
    /// What is deployed and what is released where.
    static let deployments: [BrokerRoute] = [
        BrokerRoute("POST", "\(versionPath)/deployed-versions/environment/{environment}") { call in try deploy(call) },
        BrokerRoute("GET", "\(versionPath)/deployed-versions/environment/{environment}") { call in
            try list(call, "deployedVersions") { catalogue in
                let (version, environment) = (try call.version(in: catalogue), try call.environment(in: catalogue))
                return catalogue.deployments.rows(.version(version.id)).filter { $0.environment == environment.id }
                    .compactMap { RecordedVersionDocument($0, in: catalogue) }
            }
        },
        BrokerRoute("GET", "/deployed-versions/{uuid}") { call in
            try document(call) { catalogue in RecordedVersionDocument(try deployment(call, in: catalogue), in: catalogue) }
        },
        BrokerRoute("PATCH", "/deployed-versions/{uuid}") { call in
            let isOver = try says(false, "currentlyDeployed", call)
            return try change(call) { edit in
                let deployment = try deployment(call, in: edit.catalogue)
                return RecordedVersionDocument(isOver ? edit.undeploy(deployment) : deployment, in: edit.catalogue)
            }
        },
        BrokerRoute("GET", "/environments/{environment}/deployed-versions/currently-deployed") { call in
            try list(call, "deployedVersions") { catalogue in
                catalogue.deployments.rows(.current(environment: try call.environment(in: catalogue).id))
                    .filter { isWantedInstance($0, call) }
                    .compactMap { RecordedVersionDocument($0, in: catalogue) }
            }
        },
        BrokerRoute("POST", "\(versionPath)/released-versions/environment/{environment}") { call in try release(call) },
        BrokerRoute("GET", "\(versionPath)/released-versions/environment/{environment}") { call in
            try list(call, "releasedVersions") { catalogue in
                let (version, environment) = (try call.version(in: catalogue), try call.environment(in: catalogue))
                return catalogue.releases.rows(.version(version.id)).filter { $0.environment == environment.id }
                    .compactMap { RecordedVersionDocument($0, in: catalogue) }
            }
        },
        BrokerRoute("GET", "/released-versions/{uuid}") { call in
            try document(call) { catalogue in RecordedVersionDocument(try released(call, in: catalogue), in: catalogue) }
        },
        BrokerRoute("PATCH", "/released-versions/{uuid}") { call in
            let isOver = try says(false, "currentlySupported", call)
            return try change(call) { edit in
                let release = try released(call, in: edit.catalogue)
                return RecordedVersionDocument(isOver ? edit.endSupport(of: release) : release, in: edit.catalogue)
            }
        },
        BrokerRoute("GET", "/environments/{environment}/released-versions/currently-supported") { call in
            try list(call, "releasedVersions") { catalogue in
                catalogue.releases.rows(.current(environment: try call.environment(in: catalogue).id))
                    .compactMap { RecordedVersionDocument($0, in: catalogue) }
            }
        },
    ]

    private static let versionPath = "/pacticipants/{pacticipant}/versions/{version}"

    private static func deploy(_ call: BrokerCall) throws -> HTTPResponse {
        var reader = FieldReader(try call.object())
        let target = reader.text("target")
        let instance = reader.text("applicationInstance") ?? target
        try reader.check()
        return try change(call, status: 201) { edit in
            let (version, environment) = (try call.version(in: edit.catalogue), try call.environment(in: edit.catalogue))
            return RecordedVersionDocument(edit.deploy(version, to: environment, instance: instance), in: edit.catalogue)
        }
    }

    private static func release(_ call: BrokerCall) throws -> HTTPResponse {
        _ = try call.object()
        return try change(call, status: 201) { edit in
            let (version, environment) = (try call.version(in: edit.catalogue), try call.environment(in: edit.catalogue))
            return RecordedVersionDocument(edit.release(version, to: environment), in: edit.catalogue)
        }
    }

    private static func deployment(_ call: BrokerCall, in catalogue: Catalogue) throws(BrokerError) -> DeployedVersion {
        guard let deployment = catalogue.deployments.first(.uuid(call["uuid"])) else { throw .notFound("There is no such deployment.") }
        return deployment
    }

    private static func released(_ call: BrokerCall, in catalogue: Catalogue) throws(BrokerError) -> ReleasedVersion {
        guard let release = catalogue.releases.first(.uuid(call["uuid"])) else { throw .notFound("There is no such release.") }
        return release
    }

    /// True where the body has this member with this value, false where it has no such member.
    ///
    /// - Throws: `BrokerError.invalid` for any other value: what has ended is recorded anew, and not taken back.
    private static func says(_ value: Bool, _ name: String, _ call: BrokerCall) throws(BrokerError) -> Bool {
        guard let said = try call.object()[name] else { return false }
        guard said == .bool(value) else { throw .invalid([name: ["must be \(value): record it anew instead"]]) }
        return true
    }

    /// `?applicationInstance=` or the older `?target=`; an empty one is the instance without a name.
    private static func isWantedInstance(_ deployment: DeployedVersion, _ call: BrokerCall) -> Bool {
        guard let wanted = call.query("applicationInstance") ?? call.query("target") else { return true }
        return deployment.applicationInstance ?? "" == wanted
    }

    /// The newest first; `?pacticipant=` and `?version=` keep those of that name.
    private static func list(
        _ call: BrokerCall, _ name: String, _ find: (Catalogue) throws -> [RecordedVersionDocument]
    ) throws -> HTTPResponse {
        let all = try call.broker.read(find).reversed().filter { document in
            call.query("pacticipant").map { $0.isExactly(document.pacticipant.name) } ?? true
                && call.query("version").map { $0.isExactly(document.version.number) } ?? true
        }
        return HAL.response([
            "_embedded": [name: .array(all.map { $0.json(call) })], "_links": ["self": HAL.link(call.base + call.request.target)],
        ])
    }

    private static func document(
        _ call: BrokerCall, _ find: (Catalogue) throws -> RecordedVersionDocument?
    ) throws -> HTTPResponse {
        try answer(call, try call.broker.read(find))
    }

    private static func change(
        _ call: BrokerCall, status: Int = 200, _ body: (inout CatalogueEdit) throws -> RecordedVersionDocument?
    ) throws -> HTTPResponse {
        try answer(call, try call.broker.change(body), status: status)
    }

    private static func answer(_ call: BrokerCall, _ document: RecordedVersionDocument?, status: Int = 200) throws -> HTTPResponse {
        guard let document else { throw BrokerError.notFound("What it is about is no longer there.") }
        return HAL.response(
            document.json(call), status: status, headers: status == 201 ? ["Location": call.url(document.path)] : [:])
    }
}
