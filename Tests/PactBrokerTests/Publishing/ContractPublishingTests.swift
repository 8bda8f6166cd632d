import Pact
import Testing

@testable import PactBroker

@Suite("Publishing contracts")
struct ContractPublishingTests {
    @Test("makes what is named, and says so with everything that clients read")
    func first() async throws {
        let broker = try AskedBroker()
        let answer = try await broker.publish([AskedBroker.pact()], as: "1.0.0", branch: "main", tags: ["dev", "a b"])
        #expect(answer.status == 200)
        #expect(answer.headers.first("Content-Type") == "application/hal+json;charset=utf-8")
        let base = AskedBroker.base
        #expect(
            answer.json["notices"] == [
                ["type": "debug", "text": "Created Website version 1.0.0 with branch main and tags dev, a b"],
                ["type": "success", "text": "Pact between Website version 1.0.0 and Service successfully published."],
                ["type": "debug", "text": "  View it at http://broker.test:9292/pacts/provider/Service/consumer/Website/version/1.0.0"],
                [
                    "type": "debug",
                    "text":
                        "  Events detected: contract_published, contract_content_changed (first pact of a version tagged dev, first pact of a version tagged a b)",
                ],
                ["type": "prompt", "text": "  Next steps:"],
                [
                    "type": "prompt",
                    "text": "    * Verify the pact in the build of Service. See https://docs.pact.io/go/provider_verification",
                ],
                [
                    "type": "prompt",
                    "text":
                        "    * Let a webhook start a verification by Service whenever the content changes. See https://docs.pact.io/go/webhooks",
                ],
            ])
        #expect(answer.json["logs"]?.array?.count == 7)
        #expect(answer.json["logs"]?[1]?["level"] == "success")
        #expect(answer.json["_embedded"]?["pacticipant"]?["name"] == "Website")
        #expect(answer.json["_embedded"]?["version"]?["number"] == "1.0.0")
        #expect(answer.href("pb:pacticipant") == "\(base)/pacticipants/Website")
        #expect(answer.href("pb:pacticipant-version") == "\(base)/pacticipants/Website/versions/1.0.0")
        #expect(answer.hrefs("pb:pacticipant-version-tags").last == "\(base)/pacticipants/Website/versions/1.0.0/tags/a%20b")
        #expect(answer.json["_links"]?["pb:contracts"]?[0]?["name"] == "Pact between Website (1.0.0) and Service")
        let website = try #require(broker.broker.read { $0.pacticipant(named: "Website") })
        #expect(website.mainBranch == "main")
    }

    @Test("the same content again is no news, another one for the same version is refused with both said")
    func again() async throws {
        let broker = try AskedBroker()
        try await broker.publish([AskedBroker.pact([("get all", 200), ("get one", 404)])], as: "1")
        var other = AskedBroker.pact([("get one", 404), ("get all", 200)]).object ?? [:]
        other["metadata"] = ["pactSpecification": ["version": "2.0.0"], "client": "new"]
        let again = try await broker.publish([.object(other)], as: "1")
        #expect(again.status == 200)
        #expect(
            again.notices("success") == [
                "Pact between Website version 1 and Service successfully published again, with the content it had."
            ])
        #expect(again.notices("debug").first == "Updated Website version 1")
        #expect(broker.broker.read { $0.publications.count } == 1)

        let before = broker.broker.read { $0 }
        let changed = AskedBroker.pact([("get all", 200), ("get one", 410)])
        let fine = AskedBroker.pact(provider: "Another")
        let conflict = try await broker.publish([fine, changed], as: "1", branch: "new", tags: ["new"])
        #expect(conflict.status == 409)
        #expect(conflict.headers.first("Content-Type") == "application/json;charset=utf-8")
        #expect(
            conflict.notices("error").first?.hasPrefix("Cannot change the content of the pact between Website version 1 and Service")
                == true)
        #expect(conflict.json["errors"]?["contracts"] == .array(conflict.notices("error").map { .string($0) }))
        #expect(
            conflict.notices("info") == [
                """
                Interaction "get one" (given "products exist"):
                  ...
                      "path": "/products"
                    },
                    "response": {
                -     "status": 404
                +     "status": 410
                    }
                  }
                """
            ])
        #expect(broker.broker.read { $0 } == before)
    }

    @Test("the webhooks that were set off are named with where their logs are, or that none waits for the events")
    func webhooks() async throws {
        let broker = try AskedBroker()
        let webhook: JSONValue = [
            "description": "Build", "events": [["name": "contract_content_changed"]],
            "request": ["method": "POST", "url": "http://127.0.0.1:1/x"],
        ]
        #expect(try await broker.ask("POST", "/webhooks", webhook).status == 201)
        let first = try await broker.publish([AskedBroker.pact()], as: "1")
        let trigger = try #require(broker.broker.read { $0.triggers.all.first })
        #expect(
            first.notices("debug").last
                == "  Webhook \"Build\" triggered for event contract_content_changed.\n    View logs at "
                + "\(AskedBroker.base)/triggered-webhooks/\(trigger.uuid)/logs")
        #expect(try await broker.ask("GET", "/triggered-webhooks/\(trigger.uuid)/logs").status == 200)
        #expect(!first.notices("prompt").contains { $0.contains("webhook") })
        let second = try await broker.publish([AskedBroker.pact()], as: "2")
        #expect(second.notices("debug").last == "  No enabled webhook waits for these events")
        #expect(broker.broker.read { $0.triggers.count } == 1)
    }

    @Test("merging another content is refused here as well")
    func merge() async throws {
        let broker = try AskedBroker()
        try await broker.publish([AskedBroker.pact()], as: "1")
        var contract = AskedBroker.contract(AskedBroker.pact([("get one", 404)]), consumer: "Website").object ?? [:]
        contract["onConflict"] = "merge"
        let answer = try await broker.ask(
            "POST", "/contracts/publish",
            ["pacticipantName": "Website", "pacticipantVersionNumber": "1", "contracts": [.object(contract)]])
        #expect(answer.status == 409)
    }

    @Test("a request that has two contents for one provider is refused")
    func twice() async throws {
        let broker = try AskedBroker()
        let answer = try await broker.publish([AskedBroker.pact(), AskedBroker.pact([("get one", 404)])], as: "1")
        #expect(answer.status == 409)
        #expect(broker.broker.read { $0 } == Catalogue())
        #expect(try await broker.publish([AskedBroker.pact(), AskedBroker.pact()], as: "1").status == 200)
    }

    @Test("the same content of another version is the same row, with its results")
    func preverified() async throws {
        let broker = try AskedBroker()
        try await broker.publish([AskedBroker.pact()], as: "1")
        try await broker.publish([AskedBroker.pact()], as: "2")
        let (contents, publications) = broker.broker.read { ($0.contents.count, $0.publications.count) }
        #expect(contents == 1)
        #expect(publications == 2)
    }

    @Test("one contract is published by its own address: new, the same, another, and added to")
    func byAddress() async throws {
        let broker = try AskedBroker()
        let address = "/pacts/provider/Service/consumer/Website/version/1"
        #expect(try await broker.ask("PUT", address, AskedBroker.pact()).status == 201)
        #expect(try await broker.ask("PUT", address, AskedBroker.pact()).status == 200)
        let refused = try await broker.ask("PUT", address, AskedBroker.pact([("get all", 203)]))
        #expect(refused.status == 409)
        #expect(refused.json["error"]?.string?.hasPrefix("Cannot change the content") == true)
        let merged = try await broker.ask("PATCH", address, AskedBroker.pact([("get one", 404)]))
        #expect(merged.status == 200)
        #expect(merged.json["interactions"]?.array?.compactMap { $0["description"]?.string } == ["get all", "get one"])
        let clash = try await broker.ask("PATCH", address, AskedBroker.pact([("get one", 410)]))
        #expect(clash.status == 409)
        #expect(clash.json["error"]?.string?.contains(#""get one" (given "products exist")"#) == true)
        #expect(try await broker.ask("PATCH", "/pacts/provider/Service/consumer/Website/version/2", AskedBroker.pact()).status == 201)
    }

    @Test("the names in a pact must be those of its address")
    func names() async throws {
        let broker = try AskedBroker()
        let answer = try await broker.ask("PUT", "/pacts/provider/Other/consumer/Website/version/1", AskedBroker.pact())
        #expect(answer.status == 400)
        #expect(
            answer.json["errors"] == ["provider.name": ["name in pact 'Service' does not match name in URL path 'Other'."]])
        let blank = try await broker.ask("PUT", "/pacts/provider/Service/consumer/Website/version/%20", AskedBroker.pact())
        #expect(blank.json["errors"] == ["consumer_version_number": ["cannot be blank"]])
    }

    @Test("a contract that is taken away is gone, with its results where no other version has its content")
    func removed() async throws {
        let broker = try AskedBroker()
        try await broker.publish([AskedBroker.pact()], as: "1")
        try await broker.publish([AskedBroker.pact()], as: "2")
        let path = "/pacts/provider/Service/consumer/Website/version/"
        #expect(try await broker.ask("DELETE", path + "1").status == 204)
        #expect(try await broker.ask("GET", path + "1").status == 404)
        #expect(try await broker.ask("GET", path + "2").json["interactions"] != nil)
        #expect(try await broker.ask("DELETE", path + "2").status == 204)
        #expect(try await broker.ask("DELETE", path + "2").status == 404)
        #expect(broker.broker.read { $0.contents.isEmpty })
        #expect(try broker.broker.document(.pact, id: 1) == nil)
    }
}
