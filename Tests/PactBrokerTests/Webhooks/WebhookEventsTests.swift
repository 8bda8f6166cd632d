import Pact
import Testing

@testable import PactBroker

@Suite("What sets webhooks off")
struct WebhookEventsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let before: @Sendable (WebhookScenario) async throws -> Void
        let happening: @Sendable (WebhookScenario) async throws -> Void
        let events: [String]

        init(
            _ name: String, before: @escaping @Sendable (WebhookScenario) async throws -> Void = { _ in },
            _ happening: @escaping @Sendable (WebhookScenario) async throws -> Void, _ events: [String]
        ) {
            testDescription = name
            self.before = before
            self.happening = happening
            self.events = events
        }
    }

    @Test(
        "each event of a publication or a result, once for each webhook that waits",
        arguments: [
            Case("the first contract", { try await $0.publish("1") }, ["contract_published", "contract_content_changed"]),
            Case(
                "the same under another version", before: { try await $0.publish("1") }, { try await $0.publish("2") },
                ["contract_published"]),
            Case("the same again", before: { try await $0.publish("1") }, { try await $0.publish("1") }, ["contract_published"]),
            Case(
                "a changed one", before: { try await $0.publish("1") }, { try await $0.publish("2", path: "/b") },
                ["contract_published", "contract_content_changed"]),
            Case(
                "the same with a tag that is new", before: { try await $0.publish("1") }, { try await $0.publish("2", tags: ["prod"]) },
                ["contract_published", "contract_content_changed"]),
            Case(
                "a provider on its main branch that has not verified it", before: { try $0.provider("p1", branch: "main") },
                { try await $0.publish("1") },
                ["contract_published", "contract_requiring_verification_published p1", "contract_content_changed"]),
            Case(
                "two versions of the provider that have not verified it",
                before: {
                    try $0.provider("p1", deployedTo: "production")
                    try $0.provider("p2", branch: "main")
                }, { try await $0.publish("1") },
                [
                    "contract_published", "contract_requiring_verification_published p2",
                    "contract_requiring_verification_published p1", "contract_content_changed",
                ]),
            Case(
                "a content that the provider has a result for",
                before: {
                    try await $0.publish("1")
                    try $0.provider("p1", branch: "main")
                    try await $0.verify("p1", success: false)
                }, { try await $0.publish("2") }, ["contract_published"]),
            Case(
                "a good result", before: { try await $0.publish("1") }, { try await $0.verify("p1") },
                ["provider_verification_published", "provider_verification_succeeded"]),
            Case(
                "a bad result", before: { try await $0.publish("1") }, { try await $0.verify("p1", success: false) },
                ["provider_verification_published", "provider_verification_failed"]),
        ])
    func events(_ theCase: Case) async throws {
        let scenario = try WebhookScenario()
        try await theCase.before(scenario)
        try await scenario.webhook(for: WebhookEvent.allCases)
        try await theCase.happening(scenario)
        let catalogue = scenario.catalogue
        let seen = catalogue.triggers.all.map { trigger in
            let version = trigger.providerVersion.flatMap { catalogue.versions[$0] }.map { " \($0.number)" } ?? ""
            return trigger.event.rawValue + version
        }
        #expect(seen == theCase.events)
    }

    @Test(
        "a webhook waits for its own consumer, provider and labels, and only while it is on",
        arguments: [
            (#"{}"#, true), (#"{"consumer":{"name":"Website"}}"#, true), (#"{"consumer":{"name":"App"}}"#, false),
            (#"{"provider":{"name":"Service"}}"#, true), (#"{"provider":{"name":"Website"}}"#, false),
            (#"{"provider":{"label":"ours"}}"#, true), (#"{"provider":{"label":"theirs"}}"#, false),
            (#"{"consumer":{"label":"ours"}}"#, false), (#"{"enabled":false}"#, false),
            (#"{"consumer":{"name":"Website"},"provider":{"name":"Service"}}"#, true),
        ])
    func sides(more: String, waits: Bool) async throws {
        let scenario = try WebhookScenario()
        try await scenario.publish("1")
        try await scenario.publish("1", consumer: "App")
        try scenario.broker.change { edit in
            var service = edit.pacticipant(named: "Service")
            service.labels = ["ours"]
            edit.put(service)
        }
        try await scenario.webhook(for: [.contractPublished], more: #require(try JSONValue.parse(more).object))
        try await scenario.publish("2")
        #expect(scenario.catalogue.triggers.count == (waits ? 1 : 0))
    }

    @Test("whoever publishes is told what was set off and where its log is")
    func notice() async throws {
        let scenario = try WebhookScenario()
        try await scenario.publish("1")
        try await scenario.webhook(for: [.contractPublished], more: ["description": "Build it"])
        try await scenario.publish("2")
        let trigger = try #require(scenario.catalogue.triggers.all.first)
        #expect(trigger.logAddress(base: "http://broker.test") == "http://broker.test/triggered-webhooks/\(trigger.uuid)/logs")
        let log = try await scenario.service.handler(HTTPRequest(method: "GET", target: "/triggered-webhooks/\(trigger.uuid)/logs"))
        #expect(log.status == 200)
        #expect(log.headers.first("Content-Type") == "text/plain;charset=utf-8")
    }
}
