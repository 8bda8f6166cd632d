import Pact
import PactBroker

/// A catalogue told line by line, a second for each:
///
///     pact Web 1 main #dev -> Service A    version 1 of Web, on main, tagged dev, has the contract A with Service
///     version Service 2 main               the version is there
///     verify A by Service 2 ok             or fail; a further wip: fetched as work in progress
///     deploy Service 2 production blue     in the place of what was in the instance before; undeploy takes it away
///     release App 1 production             until: retire App 1 production
///     main Web trunk                       the name of its main branch
///     environment test
///
/// The environments test and production are there from the start. A letter names one contract of one consumer and provider.
struct DrawnCatalogue {
    private(set) var catalogue = Catalogue()
    private var seconds: Int64 = 1_000_000_000

    init(_ text: String) throws {
        try draw("environment test\nenvironment production\n" + text)
    }

    struct Unreadable: Error {
        let line: String
    }

    mutating func draw(_ text: String) throws {
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard let verb = words.first else { continue }
            seconds += 1
            var edit = CatalogueEdit(catalogue, now: Instant(milliseconds: seconds * 1000)) { "name" }
            guard Self.draw(verb, Array(words.dropFirst()), &edit) else { throw Unreadable(line: String(line)) }
            catalogue = edit.catalogue
        }
    }

    private static func draw(_ verb: String, _ words: [String], _ edit: inout CatalogueEdit) -> Bool {
        switch (verb, words.count) {
        case ("pact", 4...): publish(words, &edit)
        case ("version", 2...): version(words, &edit) != nil
        case ("verify", 5...6): verify(words, &edit)
        case ("deploy", 3...4): deploy(words, &edit)
        case ("undeploy", 3...4): undeploy(words, &edit)
        case ("release", 3): release(words, &edit)
        case ("retire", 3): retire(words, &edit)
        case ("main", 2): setMain(words, &edit)
        case ("environment", 1): environment(words[0], &edit)
        default: false
        }
    }

    private static func version(_ words: [String], _ edit: inout CatalogueEdit) -> PacticipantVersion? {
        let version = edit.version(words[1], of: edit.pacticipant(named: words[0]))
        for word in words.dropFirst(2) {
            if word.hasPrefix("#") { edit.put(version, tag: String(word.dropFirst())) } else { edit.put(version, onBranch: word) }
        }
        return version
    }

    private static func publish(_ words: [String], _ edit: inout CatalogueEdit) -> Bool {
        guard let arrow = words.firstIndex(of: "->"), words.count == arrow + 3,
            let consumerVersion = version(Array(words[..<arrow]), &edit)
        else { return false }
        let provider = edit.pacticipant(named: words[arrow + 1])
        let integration = Integration(consumer: consumerVersion.pacticipant, provider: provider.id)
        let content =
            edit.catalogue.contents.first(.sha(words[arrow + 2], integration))
            ?? edit.put(
                PactContent(
                    id: edit.nextID(\.contents), consumer: integration.consumer, provider: integration.provider, sha: words[arrow + 2],
                    createdAt: edit.now))
        let older = edit.catalogue.publication(of: consumerVersion, with: provider)?.revision ?? 0
        edit.put(
            PactPublication(
                id: edit.nextID(\.publications), consumer: integration.consumer, consumerVersion: consumerVersion.id,
                provider: integration.provider, content: content.id, revision: older + 1, createdAt: edit.now))
        return true
    }

    private static func verify(_ words: [String], _ edit: inout CatalogueEdit) -> Bool {
        let provider = edit.pacticipant(named: words[2])
        guard words[1] == "by", ["ok", "fail"].contains(words[4]),
            let content = edit.catalogue.contents.all.first(where: { $0.sha == words[0] && $0.provider == provider.id })
        else { return false }
        let number = edit.catalogue.verifications.count + 1
        edit.put(
            Verification(
                id: edit.nextID(\.verifications), number: number, content: content.id,
                providerVersion: edit.version(words[3], of: provider).id, success: words[4] == "ok", isWIP: words.last == "wip",
                createdAt: edit.now))
        return true
    }

    private static func environment(_ name: String, _ edit: inout CatalogueEdit) -> Bool {
        edit.put(
            DeploymentEnvironment(
                id: edit.nextID(\.environments), uuid: "uuid-of-\(name)", name: name, createdAt: edit.now, updatedAt: edit.now))
        return true
    }

    private static func running(_ words: [String], _ edit: CatalogueEdit) -> [DeployedVersion] {
        guard let environment = edit.catalogue.environment(named: words[2]), let pacticipant = edit.catalogue.pacticipant(named: words[0])
        else { return [] }
        return edit.catalogue.deployments.rows(.current(environment: environment.id)).filter { deployment in
            deployment.pacticipant == pacticipant.id && deployment.applicationInstance == words.dropFirst(3).first
        }
    }

    private static func undeploy(_ words: [String], _ edit: inout CatalogueEdit) -> Bool {
        for var deployment in running(words, edit) {
            deployment.undeployedAt = edit.now
            edit.put(deployment)
        }
        return true
    }

    private static func deploy(_ words: [String], _ edit: inout CatalogueEdit) -> Bool {
        guard undeploy(words, &edit), let environment = edit.catalogue.environment(named: words[2]) else { return false }
        let version = edit.version(words[1], of: edit.pacticipant(named: words[0]))
        edit.put(
            DeployedVersion(
                id: edit.nextID(\.deployments), uuid: "d\(edit.nextID(\.deployments))", pacticipant: version.pacticipant,
                version: version.id, environment: environment.id, applicationInstance: words.dropFirst(3).first, createdAt: edit.now))
        return true
    }

    private static func release(_ words: [String], _ edit: inout CatalogueEdit) -> Bool {
        guard let environment = edit.catalogue.environment(named: words[2]) else { return false }
        let version = edit.version(words[1], of: edit.pacticipant(named: words[0]))
        edit.put(
            ReleasedVersion(
                id: edit.nextID(\.releases), uuid: "r\(edit.nextID(\.releases))", pacticipant: version.pacticipant, version: version.id,
                environment: environment.id, createdAt: edit.now))
        return true
    }

    private static func retire(_ words: [String], _ edit: inout CatalogueEdit) -> Bool {
        guard let pacticipant = edit.catalogue.pacticipant(named: words[0]),
            let version = edit.catalogue.version(words[1], of: pacticipant),
            var release = edit.catalogue.releases.rows(.version(version.id)).first(where: { release in
                release.isCurrent && edit.catalogue.environments[release.environment]?.name == words[2]
            })
        else { return false }
        release.supportEndedAt = edit.now
        edit.put(release)
        return true
    }

    private static func setMain(_ words: [String], _ edit: inout CatalogueEdit) -> Bool {
        var pacticipant = edit.pacticipant(named: words[0])
        pacticipant.mainBranch = words[1]
        edit.put(pacticipant)
        return true
    }
}
