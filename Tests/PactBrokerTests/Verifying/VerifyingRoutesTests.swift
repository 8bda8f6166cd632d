import Pact
import PactBroker
import Testing

@Suite("Asking the broker for pacts to verify")
struct VerifyingRoutesTests {
    @Test("gives each pact with what verifiers read of it")
    func answer() async throws {
        let client = try VerifyingClient()
        try await client.publish("1.0 a/b")
        let selectors: JSONValue = [["mainBranch": true]]
        let answer = try await client.json(
            "POST", "/pacts/provider/Service/for-verification",
            ["consumerVersionSelectors": selectors, "includePendingStatus": true, "providerVersionBranch": "main"])
        #expect(answer["_links"]?["self"]?["href"] == "http://broker.test/pacts/provider/Service/for-verification")
        let pact = try #require(answer["_embedded"]?["pacts"]?[0])
        #expect(pact["shortDescription"] == "latest from main branch")
        #expect(pact["verificationProperties"]?["pending"] == true)
        #expect(pact["verificationProperties"]?["wip"] == nil)
        #expect(pact["verificationProperties"]?["notices"]?.array?.count == 6)
        #expect(pact["verificationProperties"]?["notices"]?[0]?["when"] == "before_verification")
        #expect(pact["_links"]?["self"]?["name"] == "Pact between Web (1.0 a/b) and Service")
        let document = try await client.get(client.link("self", of: pact))
        #expect(document["interactions"]?.array?.count == 2)
        #expect(try client.link("pb:publish-verification-results", of: document).contains("/metadata/"))
    }

    @Test("says nothing of pending where nobody asked")
    func notAsked() async throws {
        let client = try VerifyingClient()
        try await client.publish("1")
        let pact = try #require(try await client.pacts().first)
        #expect(pact["verificationProperties"]?.object?.names == ["notices"])
    }

    @Test("can be begun with a GET, as verifiers do, which already gives the usual pacts")
    func get() async throws {
        let client = try VerifyingClient()
        try await client.publish("1")
        let answer = try await client.get("/pacts/provider/Service/for-verification")
        #expect(try client.link("self", of: answer) == "/pacts/provider/Service/for-verification")
        #expect(answer["_embedded"]?["pacts"]?[0]?["shortDescription"] == "latest from main branch")
    }

    @Test("is empty for a provider that nobody has a contract with")
    func nobody() async throws {
        let client = try VerifyingClient()
        try await client.publish("1")
        let answer = try await client.json("POST", "/pacts/provider/Web/for-verification", [:])
        #expect(answer["_embedded"]?["pacts"] == [])
    }

    @Test("fails for a provider that is not known", arguments: ["GET", "POST"])
    func unknownProvider(_ method: String) async throws {
        let client = try VerifyingClient()
        let answer = try await client.json(method, "/pacts/provider/Nope/for-verification", status: 404)
        #expect(answer == ["error": "No provider with name 'Nope' found"])
    }

    @Test(
        "fails for a body that is none",
        arguments: ["{", "[]", "7", "{\"consumerVersionSelectors\": [{}]}", "{\"includePendingStatus\": 1}"])
    func malformed(_ body: String) async throws {
        let client = try VerifyingClient()
        try await client.publish("1")
        let response = try await client.service.handler(
            HTTPRequest(method: "POST", target: "/pacts/provider/Service/for-verification", body: Array(body.utf8)))
        #expect(response.status == 400)
        let answer = try JSONValue.parse(response.body)
        #expect(answer["error"] != nil || answer["errors"] != nil)
    }

    @Test("adds work in progress, whose success does not end that, until a selector asks for it")
    func workInProgress() async throws {
        let client = try VerifyingClient()
        try await client.publish("1")
        try await client.publish("2", branch: "feat", status: 201)
        let body: JSONValue = [
            "consumerVersionSelectors": [["mainBranch": true]], "includePendingStatus": true, "providerVersionBranch": "main",
            "includeWipPactsSince": "2020-01-01",
        ]
        for round in 1...2 {
            let pacts = try await client.pacts(body)
            #expect(pacts.map { $0["verificationProperties"]?["wip"] } == [nil, true], "round \(round)")
            let document = try await client.get(client.link("self", of: try #require(pacts.last)))
            _ = try await client.json(
                "POST", client.link("pb:publish-verification-results", of: document),
                ["success": true, "providerApplicationVersion": "p1"], status: 201)
            _ = try await client.send("PUT", "/pacticipants/Service/branches/main/versions/p1", [:])
        }
        let asked = try #require(try await client.pacts(["consumerVersionSelectors": [["branch": "feat"]]]).first)
        let document = try await client.get(client.link("self", of: asked))
        _ = try await client.json(
            "POST", client.link("pb:publish-verification-results", of: document),
            ["success": true, "providerApplicationVersion": "p1"], status: 201)
        #expect(try await client.pacts(body).count == 1)
    }
}
