import Pact
import PactBroker
import Testing

@Suite("Publishing what came of a verification")
struct ResultRoutesTests {
    /// The address for results of the contract that Web 1 published.
    private func results(_ client: VerifyingClient) async throws -> String {
        try await client.publish("1")
        let document = try await client.get(client.link("self", of: try #require(try await client.pacts().first)))
        return try client.link("pb:publish-verification-results", of: document)
    }

    @Test("keeps all of it, and gives it back under the result's own address")
    func wholeResult() async throws {
        let client = try VerifyingClient()
        let target = try await results(client)
        let body: JSONValue = [
            "success": false, "providerApplicationVersion": "p 1", "buildUrl": "http://ci/1",
            "testResults": [
                ["interactionDescription": "one", "success": false, "mismatches": [["attribute": "status", "description": "no"]]]
            ], "verifiedBy": ["implementation": "Pact-Rust", "version": "1.4.7"],
        ]
        let response = try await client.send("POST", target, body)
        #expect(response.status == 201)
        let answer = try JSONValue.parse(response.body)
        #expect(answer["providerName"] == "Service")
        #expect(answer["providerApplicationVersion"] == "p 1")
        #expect(answer["success"] == false)
        #expect(answer["verificationDate"] == "2026-11-22T10:00:00+00:00")
        #expect(answer["buildUrl"] == "http://ci/1")
        #expect(answer["verifiedBy"] == body["verifiedBy"])
        #expect(answer["testResults"]?[0]?["mismatches"] == body["testResults"]?[0]?["mismatches"])
        #expect(answer["_links"]?["self"]?["name"] == "Verification result 1 for Pact between Web (1) and Service")
        let own = try client.link("self", of: answer)
        #expect(own.hasSuffix("/verification-results/1"))
        #expect(response.headers.first("Location") == "http://broker.test" + own)
        #expect(try await client.get(own) == answer)
        #expect(try await client.get(String(own.dropLast(1)) + "latest") == answer)
        let pact = try await client.get(client.link("pb:pact-version", of: answer))
        #expect(answer["testResults"]?[0]?["interactionId"] == pact["interactions"]?[0]?["_id"])
    }

    @Test("keeps the other shape of results too, and a result with none at all")
    func otherShapes() async throws {
        let client = try VerifyingClient()
        let target = try await results(client)
        let ruby: JSONValue = ["tests": [["interactionDescription": "two", "status": "passed"]], "summary": ["testCount": 1]]
        let first = try await client.json(
            "POST", target, ["success": true, "providerApplicationVersion": "p1", "testResults": ruby], status: 201)
        #expect(first["testResults"]?["summary"] == ["testCount": 1])
        #expect(first["testResults"]?["tests"]?[0]?["interactionId"]?.string?.count == 40)
        let second = try await client.json(
            "POST", target, ["success": true, "providerApplicationVersion": "p1", "testResults": nil, "buildUrl": nil], status: 201)
        #expect(second["testResults"] == nil)
        #expect(second["buildUrl"] == nil)
        #expect(second["verifiedBy"] == [:])
        #expect(try client.link("self", of: second).hasSuffix("/2"))
    }

    @Test("makes the provider's version known, and remembers for whom the pact was fetched")
    func remembers() async throws {
        let client = try VerifyingClient()
        let target = try await results(client)
        try await client.publish("2")
        _ = try await client.json("POST", target, ["success": true, "providerApplicationVersion": "p1"], status: 201)
        let known = client.service.broker.read { catalogue in
            catalogue.verifications.all.map { result in
                [result.providerVersion, result.consumerVersion].map { $0.flatMap { catalogue.versions[$0]?.number } }
            }
        }
        #expect(known == [["p1", "1"]])
    }

    @Test("takes results without a reason, and with one that says nothing", arguments: ["", "/metadata/%2F%3F"])
    func withoutReason(_ reason: String) async throws {
        let client = try VerifyingClient()
        let target = try await results(client)
        let plain = try #require(target.components(before: "/metadata/"))
        let answer = try await client.json(
            "POST", plain + reason + "/verification-results", ["success": true, "providerApplicationVersion": "p1"], status: 201)
        #expect(answer["success"] == true)
        #expect(client.service.broker.read { $0.verifications.all.map(\.consumerVersion) } == [nil])
    }

    @Test("is refused where it is not whole", arguments: refused)
    func isRefused(_ body: JSONValue, _ errors: JSONValue) async throws {
        let client = try VerifyingClient()
        let target = try await results(client)
        #expect(try await client.json("POST", target, body, status: 400) == ["errors": errors])
        #expect(client.service.broker.read { $0.verifications.isEmpty })
    }

    static let refused: [(JSONValue, JSONValue)] = [
        ([:], ["success": ["is missing"], "providerApplicationVersion": ["is missing"]]),
        (["success": "yes", "providerApplicationVersion": "9"], ["success": ["must be boolean"]]),
        (["success": nil, "providerApplicationVersion": "9"], ["success": ["must be boolean"]]),
        (["success": true, "providerApplicationVersion": " "], ["providerApplicationVersion": ["must be filled"]]),
        (["success": true, "providerApplicationVersion": 9], ["providerApplicationVersion": ["must be filled"]]),
        (["success": true, "providerApplicationVersion": "1\n2"], ["providerApplicationVersion": ["cannot contain multiple lines"]]),
        (
            ["success": true, "providerApplicationVersion": "9", "buildUrl": "ftp://x"],
            ["buildUrl": ["must be an address that begins with http:// or https://"]]
        ),
        (
            ["success": true, "providerApplicationVersion": "9", "buildUrl": "http://"],
            ["buildUrl": ["must be an address that begins with http:// or https://"]]
        ),
        ([], ["": ["The body must be a JSON object."]]),
    ]

    @Test(
        "has no address for a contract or a result that there is not",
        arguments: ["0000/verification-results/latest", "0000/verification-results/1"])
    func missing(_ path: String) async throws {
        let client = try VerifyingClient()
        let target = try await results(client)
        let integration = "/pacts/provider/Service/consumer/Web/pact-version/"
        #expect(try await client.send("GET", integration + path).status == 404)
        let body: JSONValue = ["success": true, "providerApplicationVersion": "9"]
        #expect(try await client.send("POST", integration + "0000/verification-results", body).status == 404)
        let known = try #require(target.components(before: "/metadata/"))
        for result in ["latest", "1", "x", "0"] {
            #expect(try await client.send("GET", known + "/verification-results/" + result).status == 404)
        }
        #expect(client.service.broker.read { $0.verifications.isEmpty })
    }

    @Test("sets off the webhooks that wait for it, which are found from the result")
    func webhooks() async throws {
        let client = try VerifyingClient()
        let target = try await results(client)
        let request: JSONValue = ["method": "POST", "url": "http://localhost:1/"]
        for event in ["published", "succeeded", "failed"] {
            let webhook: JSONValue = ["events": [["name": .string("provider_verification_\(event)")]], "request": request]
            _ = try await client.json("POST", "/webhooks", webhook, status: 201)
        }
        for (success, event) in [(true, "succeeded"), (false, "failed")] {
            let result = try await client.json(
                "POST", target, ["success": .bool(success), "providerApplicationVersion": "p1"], status: 201)
            let triggered = try await client.get(client.link("pb:triggered-webhooks", of: result))
            let names = triggered["_embedded"]?["triggeredWebhooks"]?.array?.map { $0["eventName"]?.string }
            #expect(names == ["provider_verification_published", "provider_verification_\(event)"])
        }
        #expect(try await client.send("GET", target.replacing("metadata", with: "x") + "/7/triggered-webhooks").status == 404)
    }

    @Test("ends up in the summary of a consumer's version")
    func summary() async throws {
        let client = try VerifyingClient()
        let target = try await results(client)
        let address = "/verification-results/consumer/Web/version/1/latest"
        var summary = try await client.get(address)
        #expect(summary["success"] == false)
        #expect(summary["providerSummary"] == ["successful": [], "failed": [], "unknown": ["Service"]])
        for (success, list) in [(false, "failed"), (true, "successful")] {
            _ = try await client.json("POST", target, ["success": .bool(success), "providerApplicationVersion": "p1"], status: 201)
            summary = try await client.get(address)
            #expect(summary["success"]?.bool == success)
            #expect(summary["providerSummary"]?[list] == ["Service"])
            #expect(summary["_embedded"]?["verificationResults"]?[0]?["success"]?.bool == success)
        }
        #expect(try await client.send("GET", "/verification-results/consumer/Web/version/9/latest").status == 404)
        #expect(try await client.send("GET", "/verification-results/consumer/Nope/version/1/latest").status == 404)
    }
}

extension String {
    /// The text before the first occurrence of a separator.
    fileprivate func components(before separator: String) -> String? {
        firstRange(of: separator).map { String(self[..<$0.lowerBound]) }
    }
}
