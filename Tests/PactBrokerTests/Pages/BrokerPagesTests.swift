import Pact
import Testing

@testable import PactBroker

@Suite("The broker's pages")
struct BrokerPagesTests {
    static let nasty = "\"><script>alert(1)</script>'\u{1B}]0;x\u{7}../..\u{202E}"

    @Test("are given to browsers alone")
    func negotiation() async throws {
        let service = BrokerService(try .make())
        let page = try await service.handler(HTTPRequest(method: "GET", target: "/", headers: ["Accept": "text/html,*/*;q=0.8"]))
        #expect(page.headers.first("Content-Type") == "text/html; charset=utf-8")
        let document = try await service.handler(HTTPRequest(method: "GET", target: "/", headers: ["Accept": "*/*"]))
        #expect(document.headers.first("Content-Type")?.hasPrefix("application/hal+json") == true)
    }

    @Test(
        "show what stands in names and texts as text, whatever it is",
        arguments: [
            ["/"], ["/network"], ["/matrix"], ["/pacticipants"], ["/environments"], ["/webhooks"], ["/pacticipants", nasty],
            ["/pacticipants", nasty, "versions", nasty], ["/pacts", "provider", nasty, "consumer", nasty, "latest"],
            ["/pacts", "provider", nasty, "consumer", nasty, "version", nasty],
        ])
    func nastyNames(_ segments: [String]) async throws {
        let service = BrokerService(try nastyBroker())
        let path = (segments.first ?? "") + segments.dropFirst().map { "/" + Query.encoded($0) }.joined()
        // Control characters in a path are refused; the names are asked for without them.
        let response = try await service.handler(
            HTTPRequest(method: "GET", target: path, headers: ["Accept": "text/html"]))
        let markup = String(decoding: response.body, as: UTF8.self)
        #expect(!markup.contains("<script"))
        #expect(!markup.contains("\u{1B}"))
        #expect(!markup.contains("\u{202E}"))
        #expect(response.headers.first("Content-Security-Policy")?.contains("default-src 'none'") == true)
    }

    @Test("say what is missing where there is nothing, as a page, too")
    func missing() async throws {
        let service = BrokerService(try .make())
        let response = try await service.handler(
            HTTPRequest(method: "GET", target: "/pacticipants/Nobody", headers: ["Accept": "text/html"]))
        #expect(response.status == 404)
        #expect(String(decoding: response.body, as: UTF8.self).contains("There is no pacticipant Nobody."))
    }

    @Test("ask a browser for credentials where there are some")
    func credentials() async throws {
        let service = BrokerService(try .make(), access: BrokerAccess(user: .init(name: "u", password: "p")))
        let response = try await service.handler(HTTPRequest(method: "GET", target: "/", headers: ["Accept": "text/html"]))
        #expect(response.status == 401)
        #expect(response.headers.first("WWW-Authenticate")?.hasPrefix("Basic") == true)
    }

    @Test(
        "read a contract aloud: the situation, the request, the answer and its rules",
        arguments: [
            "Given that <strong>products exist</strong>", "GET /products?type=CARD", "it answers with status 200",
            "Accept: application/json",
            "<code>body $.id</code>: text that matches ^\\d+$",
        ])
    func contract(_ words: String) {
        let markup = HTML.group(PactPage.content(of: Self.contract)).markup
        #expect(markup.contains(words))
    }

    @Test("show what is no contract as it is")
    func noContract() {
        let markup = HTML.group(PactPage.content(of: "{\"interactions\": 5}")).markup
        #expect(markup.contains("cannot be read as a contract"))
        #expect(markup.contains("&quot;interactions&quot;: 5"))
    }

    private static let contract = #"""
        {"consumer": {"name": "Web"}, "provider": {"name": "Shop"}, "interactions": [{"description": "all products",
          "providerState": "products exist", "request": {"method": "GET", "path": "/products", "query": "type=CARD",
          "headers": {"Accept": "application/json"}}, "response": {"status": 200, "body": {"id": "10"},
          "matchingRules": {"$.body.id": {"match": "regex", "regex": "^\\d+$"}}}}],
          "metadata": {"pactSpecification": {"version": "2.0.0"}}}
        """#

    private func nastyBroker() throws -> Broker {
        let broker = try Broker.make()
        try broker.change { edit in
            let party = edit.pacticipant(named: Self.nasty)
            let version = edit.version(Self.nasty, of: party)
            edit.put(version, onBranch: Self.nasty)
            edit.put(version, tag: Self.nasty)
            let content = edit.put(
                PactContent(id: edit.nextID(\.contents), consumer: party.id, provider: party.id, sha: "0", createdAt: edit.now))
            edit.write(Document(.pact, id: content.id, text: JSONValue.object([Self.nasty: .string(Self.nasty)]).text()))
            edit.put(
                PactPublication(
                    id: edit.nextID(\.publications), consumer: party.id, consumerVersion: version.id, provider: party.id,
                    content: content.id, createdAt: edit.now))
            edit.put(
                DeploymentEnvironment(
                    id: edit.nextID(\.environments), uuid: edit.identifier(), name: Self.nasty, displayName: Self.nasty,
                    createdAt: edit.now, updatedAt: edit.now))
            edit.put(
                Webhook(
                    id: edit.nextID(\.webhooks), uuid: edit.identifier(), description: Self.nasty, events: [.contractPublished],
                    method: "POST", url: Self.nasty, createdAt: edit.now, updatedAt: edit.now))
        }
        return broker
    }
}
