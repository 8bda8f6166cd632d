import Pact

/// A version of a pacticipant as the API shows it. Official clients find here where deployments and releases are recorded.
struct VersionDocument: Sendable, Equatable {
    let version: PacticipantVersion
    let pacticipant: Pacticipant
    private let branches: [(branch: Branch, isLatest: Bool)]
    private let tags: [Tag]
    private let pacts: [PactDocument]
    private let deployed: [DeploymentEnvironment]
    private let released: [DeploymentEnvironment]
    private let environments: [DeploymentEnvironment]

    init(_ version: PacticipantVersion, of pacticipant: Pacticipant, in catalogue: Catalogue) {
        self.init(version, of: pacticipant, in: catalogue, heads: Self.heads(of: [version], in: catalogue))
    }

    /// Several versions; what they share is looked up once.
    static func documents(
        _ versions: some Sequence<PacticipantVersion>, of pacticipant: Pacticipant, in catalogue: Catalogue
    ) -> [VersionDocument] {
        let heads = heads(of: versions, in: catalogue)
        return versions.map { VersionDocument($0, of: pacticipant, in: catalogue, heads: heads) }
    }

    /// The newest version of each branch that any of these is on, by the branch's number.
    private static func heads(of versions: some Sequence<PacticipantVersion>, in catalogue: Catalogue) -> [Int: Int] {
        var heads: [Int: Int] = [:]
        for branch in versions.lazy.flatMap({ catalogue.branches(of: $0) }) where heads[branch.id] == nil {
            heads[branch.id] = catalogue.branchVersions.rows(.branch(branch.id)).map(\.version).max()
        }
        return heads
    }

    private init(_ version: PacticipantVersion, of pacticipant: Pacticipant, in catalogue: Catalogue, heads: [Int: Int]) {
        self.version = version
        self.pacticipant = pacticipant
        branches = catalogue.branches(of: version).map { ($0, heads[$0.id] == version.id) }
        tags = catalogue.tags(of: version)
        pacts = catalogue.publications(of: version).compactMap { PactDocument($0, in: catalogue) }
        environments = catalogue.environmentsByName
        let running = Set(catalogue.deployments.rows(.version(version.id)).filter(\.isCurrent).map(\.environment))
        let supported = Set(catalogue.releases.rows(.version(version.id)).filter(\.isCurrent).map(\.environment))
        deployed = environments.filter { running.contains($0.id) }
        released = environments.filter { supported.contains($0.id) }
    }

    static func == (left: Self, right: Self) -> Bool {
        left.version == right.version && left.pacticipant == right.pacticipant && left.tags == right.tags && left.pacts == right.pacts
            && left.branches.elementsEqual(right.branches) { $0 == $1 } && left.deployed == right.deployed
            && left.released == right.released && left.environments == right.environments
    }

    var path: [String] { ["pacticipants", pacticipant.name, "versions", version.number] }

    func json(_ call: BrokerCall) -> JSONValue {
        var json: JSONObject = ["number": .string(version.number)]
        if let branch = branches.first { json["branch"] = .string(branch.branch.name) }
        if let address = version.buildURL { json["buildUrl"] = .string(address) }
        json["createdAt"] = .string(version.createdAt.halTime)
        json["_embedded"] = [
            "branchVersions": .array(branches.map { branchJSON($0.branch, isLatest: $0.isLatest, call) }),
            "tags": .array(tags.map { TagDocument(tag: $0, version: version, pacticipant: pacticipant).brief(call) }),
        ]
        json["_links"] = .object(links(call))
        return .object(json)
    }

    /// As other documents name it.
    static func brief(_ version: PacticipantVersion, of pacticipant: Pacticipant, _ call: BrokerCall) -> JSONValue {
        [
            "number": .string(version.number),
            "_links": [
                "self": call.link("pacticipants", pacticipant.name, "versions", version.number, title: "Version", name: version.number)
            ],
        ]
    }

    private func branchJSON(_ branch: Branch, isLatest: Bool, _ call: BrokerCall) -> JSONValue {
        let document = BranchDocument(branch: branch, pacticipant: pacticipant)
        return [
            "name": .string(branch.name), "latest": .bool(isLatest),
            "_links": [
                "self": HAL.link(call.url(document.path + ["versions", version.number]), title: "Branch version", name: branch.name)
            ],
        ]
    }

    private func links(_ call: BrokerCall) -> JSONObject {
        let own = call.url(path)
        var links: JSONObject = [
            "self": HAL.link(own, title: "Version", name: version.number),
            "pb:pacticipant": call.link("pacticipants", pacticipant.name, title: "Pacticipant", name: pacticipant.name),
            "pb:tag": HAL.link(own + "/tags/{tag}", title: "Read, make or delete a tag of this version", isTemplated: true),
            "pb:latest-verification-results-where-pacticipant-is-consumer": call.link(
                "verification-results", "consumer", pacticipant.name, "version", version.number, "latest",
                title: "The newest results for this version as a consumer"),
            "pb:pact-versions": .array(pacts.map { $0.link(call) }),
        ]
        for (name, part, verb, these) in [
            ("pb:deployed-environments", "", "", deployed), ("pb:released-environments", "", "", released),
            ("pb:record-deployment", "deployed-versions", "Record deployment to ", environments),
            ("pb:record-release", "released-versions", "Record release to ", environments),
        ] {
            links[name] = .array(these.map { link(to: $0, part, verb, call) })
        }
        links["curies"] = [["name": "pb", "href": .string(call.base + "/doc/{rel}?context=version"), "templated": true]]
        return links
    }

    /// To the environment itself, or to where something of this version is recorded for it.
    private func link(to environment: DeploymentEnvironment, _ part: String, _ verb: String, _ call: BrokerCall) -> JSONValue {
        let place = part.isEmpty ? ["environments", environment.uuid] : path + [part, "environment", environment.uuid]
        return HAL.link(call.url(place), title: verb + (environment.displayName ?? environment.name), name: environment.name)
    }
}
