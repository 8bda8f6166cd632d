import Pact
import Testing

@testable import PactBroker

@Suite("A webhook that orders a verification")
struct VerificationOrderTests {
    @Test("reaches a program of this machine with the contract's address and the version that has to verify it")
    func order() async throws {
        let scenario = try WebhookScenario()
        let receiver = WebhookReceiver(HTTPResponse(status: 202))
        try await scenario.transport.serving(scenario.service.handler) { broker in
            try await scenario.transport.serving(receiver.answer) { origin in
                let client = BrokerClient(address: broker, transport: scenario.transport)
                try await scenario.publish("1.0.0")
                try await scenario.verify("p0")
                try scenario.provider("7e3d1a2", branch: "main")
                let webhook = VerificationOrder.webhook(
                    to: "http://127.0.0.1:\(origin.port)/verify", provider: "Service", consumer: "Website")
                _ = try await client.createOrUpdate(webhook: "pact-workshop-verify-11", webhook)
                #expect(try await client.createOrUpdate(webhook: "pact-workshop-verify-11", webhook).isNew == false)
                try await scenario.publish("1.1.0", path: "/changed", branch: "feat/\"x")
                try await scenario.deliver()
            }
        }
        #expect(receiver.received.count == 1)
        let order = try #require(receiver.received.first.flatMap(VerificationOrder.init))
        #expect(order.consumer == "Website" && order.consumerVersion == "1.1.0" && order.consumerBranch == "feat/\"x")
        #expect(order.provider == "Service" && order.providerVersion == "7e3d1a2" && order.providerBranch == "main")
        #expect(order.providerDescriptions == "latest from main branch")
        let path = try #require(order.pactURL.firstRange(of: "http://broker.test").map { String(order.pactURL[$0.upperBound...]) })
        let pact = try await scenario.ask("GET", path)
        #expect(pact.status == 200)
        #expect(pact.json["interactions"]?[0]?["request"]?["path"] == "/changed")
    }

    @Test("other requests are no orders", arguments: ["", "[]", "{}", #"{"pactUrl":""}"#, #"{"pactUrl":"http://x"}"#])
    func others(body: String) {
        #expect(VerificationOrder(HTTPRequest(method: "POST", target: "/", body: Array(body.utf8))) == nil)
    }
}
