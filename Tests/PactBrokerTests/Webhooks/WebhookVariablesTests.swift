import Pact
import Testing

@testable import PactBroker

@Suite("A webhook's variables")
struct WebhookVariablesTests {
    private func variables(_ event: WebhookEvent, _ happening: (WebhookScenario) async throws -> Void) async throws -> [String: String] {
        let scenario = try WebhookScenario()
        try await scenario.webhook(for: [event])
        try await happening(scenario)
        let trigger = try #require(scenario.catalogue.triggers.all.last)
        return try #require(WebhookVariables(trigger, in: scenario.catalogue)).values
    }

    @Test("a published contract tells its version, and the newest result of its content")
    func published() async throws {
        let values = try await variables(.contractPublished) { scenario in
            try await scenario.publish("1")
            try await scenario.verify("p0", success: false, buildURL: "http://ci/verify")
            try await scenario.publish("2.1", branch: "feat/x", tags: ["dev", "test"], buildURL: "http://ci/9")
        }
        let sha = try #require(values["pactUrl"]?.split(separator: "/").dropLast(2).last)
        let expected = [
            "eventName": "contract_published", "consumerName": "Website", "providerName": "Service", "consumerVersionNumber": "2.1",
            "consumerVersionBranch": "feat/x", "consumerVersionTags": "dev, test", "providerVersionNumber": "p0",
            "providerVersionTags": "", "providerVersionBranch": "", "providerVersionDescriptions": "", "consumerLabels": "",
            "providerLabels": "", "buildUrl": "http://ci/9", "githubVerificationStatus": "failure", "bitbucketVerificationStatus": "FAILED",
            "gitlabVerificationStatus": "failed", "azureDevOpsVerificationStatus": "failed", "currentlyDeployedProviderVersionNumber": "",
            "pactUrl": "http://broker.test/pacts/provider/Service/consumer/Website/pact-version/\(sha)/metadata/"
                + PactMetadata(consumerVersion: "2.1").token,
            "verificationResultUrl":
                "http://broker.test/pacts/provider/Service/consumer/Website/pact-version/\(sha)/verification-results/1",
        ]
        #expect(values == expected)
        #expect(Set(values.keys) == Set(WebhookVariables.names))
    }

    @Test("a contract that requires verification names the provider's version, its branch and why it is that one")
    func requiring() async throws {
        let values = try await variables(.contractRequiringVerificationPublished) { scenario in
            try await scenario.publish("1")
            try await scenario.verify("p0")
            try scenario.provider("p1", branch: "main", deployedTo: "production")
            try await scenario.publish("2", path: "/b")
        }
        #expect(values["providerVersionNumber"] == "p1")
        #expect(values["providerVersionBranch"] == "main")
        #expect(values["providerVersionDescriptions"] == "latest from main branch, deployed in production")
        #expect(values["currentlyDeployedProviderVersionNumber"] == "p1")
        #expect(values["githubVerificationStatus"] == "pending")
        #expect(values["verificationResultUrl"] == "")
    }

    @Test("a result tells how it came out, and its own build")
    func verified() async throws {
        let values = try await variables(.providerVerificationSucceeded) { scenario in
            try await scenario.publish("1", buildURL: "http://ci/consumer")
            try scenario.provider("p1", branch: "main")
            try await scenario.verify("p1", buildURL: "http://ci/provider")
        }
        #expect(values["buildUrl"] == "http://ci/provider")
        #expect(values["providerVersionNumber"] == "p1")
        #expect(values["providerVersionBranch"] == "main")
        #expect(values["consumerVersionNumber"] == "1")
        #expect(values["gitlabVerificationStatus"] == "success")
        #expect(values["azureDevOpsVerificationStatus"] == "succeeded")
        #expect(values["verificationResultUrl"]?.hasSuffix("/verification-results/1") == true)
    }

    @Test("names in addresses stay within their segment")
    func names() async throws {
        let values = try await variables(.contractPublished) { try await $0.publish("1", consumer: "Web/site ü") }
        #expect(values["pactUrl"]?.contains("/consumer/Web%2Fsite%20%C3%BC/") == true)
    }

    @Test("trying a webhook before there is a contract uses made-up values, of every variable")
    func madeUp() async throws {
        let scenario = try WebhookScenario()
        let uuid = try await scenario.webhook(for: [.contractPublished])
        let webhook = try #require(scenario.catalogue.webhooks.first(.uuid(uuid)))
        let values = WebhookVariables(trying: webhook, base: "http://b", in: scenario.catalogue).values
        #expect(Set(values.keys) == Set(WebhookVariables.names))
        #expect(values["consumerName"] == "Consumer")
    }
}
