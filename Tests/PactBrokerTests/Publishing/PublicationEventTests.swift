import Pact
import Testing

@testable import PactBroker

@Suite("What a publication is news of")
struct PublicationEventTests {
    /// One version that publishes: `number status tags`, e.g. `1 200 dev,prod`.
    private static func publish(_ step: String, _ broker: AskedBroker) async throws -> String? {
        let parts = step.split(separator: " ").map(String.init)
        let tags = parts.dropFirst(2).first?.split(separator: ",").map(String.init) ?? []
        let status = parts.dropFirst().first.flatMap { Int($0) } ?? 0
        let answer = try await broker.publish([AskedBroker.pact([("get all", status)])], as: parts.first ?? "", tags: tags)
        return answer.notices("debug").first { $0.hasPrefix("  Events detected: ") }.map { String($0.dropFirst(19)) }
    }

    @Test(
        "tags decide with what a content is compared",
        arguments: [
            (["1 200"], "contract_published, contract_content_changed (first pact of a version without a tag)"),
            (["1 200", "2 200"], "contract_published (the content is the same as that of the previous version without a tag)"),
            (
                ["1 200", "2 201"],
                "contract_published, contract_content_changed (the content differs from that of the previous version without a tag)"
            ),
            (["1 200", "2 200 dev"], "contract_published, contract_content_changed (first pact of a version tagged dev)"),
            (
                ["1 200 dev", "2 200 dev"],
                "contract_published (the content is the same as that of the previous versions tagged dev, and no tag is new)"
            ),
            (
                ["1 200 dev", "2 201", "3 200 dev"],
                "contract_published (the content is the same as that of the previous versions tagged dev, and no tag is new)"
            ),
            (
                ["1 200 dev", "2 201 prod", "3 201 dev,prod"],
                "contract_published, contract_content_changed (the content differs from that of the last version tagged dev)"
            ),
            (
                ["1 200 dev", "2 201"],
                "contract_published, contract_content_changed (first pact of a version without a tag)"
            ),
            (["1 200 dev", "1 200 dev"], "contract_published (this version had published the same content before, and no tag is new)"),
            (["1 200 dev", "1 200 prod"], "contract_published, contract_content_changed (first pact of a version tagged prod)"),
        ])
    func changes(steps: [String], events: String) async throws {
        let broker = try AskedBroker()
        var last: String?
        for step in steps { last = try await Self.publish(step, broker) }
        #expect(last == events)
    }

    /// A provider with 1 (main), 2 (main), 3 (deployed), 4 (released, deployed), 5 (nothing); the verified ones have a result.
    @Test(
        "each version of the provider that matters and has no result for the content is asked to verify it",
        arguments: [([], ["2", "3", "4"]), (["2"], ["3", "4"]), (["2", "3", "4"], []), (["1", "5"], ["2", "3", "4"])])
    func versionsToVerify(verified: [String], wanted: [String]) throws {
        var edit = CatalogueEdit(Catalogue(), now: Instant(milliseconds: 0)) { "an-identifier" }
        let service = edit.pacticipant(named: "Service")
        let versions = (1...5).map { edit.version("\($0)", of: service) }
        for version in versions.prefix(2) { edit.put(version, onBranch: "main") }
        for (name, place) in [("test", 2), ("production", 3)] {
            let environment = edit.put(
                DeploymentEnvironment(
                    id: edit.nextID(\.environments), uuid: name, name: name, createdAt: edit.now, updatedAt: edit.now))
            edit.put(
                DeployedVersion(
                    id: edit.nextID(\.deployments), uuid: name, pacticipant: service.id, version: versions[place].id,
                    environment: environment.id, createdAt: edit.now))
            edit.put(
                ReleasedVersion(
                    id: edit.nextID(\.releases), uuid: name, pacticipant: service.id, version: versions[3].id,
                    environment: environment.id, createdAt: edit.now))
        }
        let pact = PublishedPact(AskedBroker.pact().object ?? [:])
        let request = PublicationRequest(consumer: "Website", version: "1", contracts: [.init(provider: "Service", pact: pact)])
        let first = try #require(edit.publish(request, base: "http://b").contracts.first)
        for number in verified {
            let version = edit.version(number, of: service)
            edit.put(
                Verification(
                    id: edit.nextID(\.verifications), number: 1, content: first.publication.content, providerVersion: version.id,
                    success: false, createdAt: edit.now))
        }
        let events = try #require(edit.publish(request, base: "http://b").contracts.first?.events)
        let asked = events.filter { $0.event == .contractRequiringVerificationPublished }
        #expect(asked.map { $0.providerVersion.flatMap { edit.catalogue.versions[$0]?.number } } == wanted)
        #expect(events.first?.event == .contractPublished)
    }
}
