import ArgumentParser
import Pact
import PactBroker

/// `describe-version`: tells what a broker knows of a version, or which versions are in an environment.
struct DescribeVersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe-version", abstract: "Describe a version of a pacticipant.",
        discussion: "Without a version the latest one. With --environment the versions that are deployed or released there.")

    @Option(name: [.customShort("a"), .long], help: ArgumentHelp("The pacticipant.", valueName: "name"))
    var pacticipant: String

    @Option(name: [.customShort("e"), .long], help: ArgumentHelp("The number of its version.", valueName: "version"))
    var version: String?

    @Option(name: .shortAndLong, defaultAsFlag: "", help: ArgumentHelp("Its latest version, or its latest with a tag.", valueName: "tag"))
    var latest: String?

    @Option(help: ArgumentHelp("The versions in this environment.", valueName: "name"))
    var environment: String?

    @Flag(help: "Of those in the environment, only the deployed ones.")
    var deployed = false

    @Flag(help: "Of those in the environment, only the released ones.")
    var released = false

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        if let environment { return try tellVersions(in: environment) }
        let (pacticipant, number, tag) = (pacticipant, version, latest.flatMap { $0.isEmpty ? nil : $0 })
        let version = try broker.ask(about: AskedNames(pacticipant, version: number)) { client in
            if let number { return try await client.version(number, of: pacticipant) }
            return try await client.latestVersion(of: pacticipant, tagged: tag)
        }
        let environments = Self.environments(of: version.json)
        let facts = [
            ("Pacticipant", pacticipant), ("Version", version.number), ("Branches", version.branches.joined(separator: ", ")),
            ("Tags", version.tags.joined(separator: ", ")), ("Environments", environments.joined(separator: ", ")),
            ("Created", version.json["createdAt"]?.string ?? ""),
        ]
        output.tell(version.json, id: version.number, FactLines(facts).lines)
    }

    private static func environments(of json: JSONValue) -> [String] {
        ["deployedVersions", "releasedVersions"].flatMap { json["_embedded"]?[$0]?.array ?? [] }
            .compactMap { $0["_embedded"]?["environment"]?["name"]?.string }
    }

    private func tellVersions(in environment: String) throws {
        let (pacticipant, deployed, released) = (pacticipant, deployed || !released, released || !deployed)
        let versions = try broker.ask { client in
            let environment = try await client.environment(named: environment)
            let running = deployed ? try await client.deployedVersions(in: environment, of: pacticipant) : []
            let supported = released ? try await client.releasedVersions(in: environment, of: pacticipant) : []
            return running.map { (kind: "deployed", version: $0) } + supported.map { (kind: "released", version: $0) }
        }
        let rows = versions.map { [$0.version.pacticipant, $0.version.version, $0.kind, $0.version.applicationInstance ?? ""] }
        let table = TextTable(headings: ["PACTICIPANT", "VERSION", "HOW", "INSTANCE"], rows: rows).lines
        let none = "No version of \(pacticipant) is recorded in \(environment)."
        output.tell(.array(versions.map(\.version.json)), versions.isEmpty ? [none] : table)
    }
}
