import Pact
import Testing

@testable import PactBroker

@Suite("Reading contracts")
struct ReadingPactsTests {
    private static let pair = "/pacts/provider/Service/consumer/Website"

    /// Versions 1 (main, dev), 2 (feature), 3 (no branch, no tag) of Website, each with a content of its own; 1 of Other (main).
    private static func made() async throws -> AskedBroker {
        let broker = try AskedBroker()
        try await broker.publish([AskedBroker.pact([("a", 201)])], as: "1", branch: "main", tags: ["dev"])
        try await broker.publish([AskedBroker.pact([("a", 202)])], as: "2", branch: "feat/x", tags: ["dev", "old"])
        try await broker.publish([AskedBroker.pact([("a", 203)])], as: "3")
        try await broker.publish([AskedBroker.pact([("b", 200)], consumer: "Other")], of: "Other", as: "1", branch: "main")
        return broker
    }

    /// The same one for all tests that only read.
    private static func filled() async throws -> AskedBroker { try await shared.value }
    private static let shared = Task { try await made() }

    @Test(
        "each address of one contract leads to the version that is meant",
        arguments: [
            ("/latest", "3"), ("/latest/dev", "2"), ("/latest/old", "2"), ("/latest-untagged", "3"), ("/branch/latest", "1"),
            ("/branch/feat%2Fx/latest", "2"), ("/version/1", "1"), ("/version/3/previous-distinct", "2"),
        ])
    func one(path: String, version: String) async throws {
        let answer = try await Self.filled().ask("GET", Self.pair + path)
        #expect(answer.status == 200)
        #expect(answer.href("self") == AskedBroker.base + Self.pair + "/version/\(version)")
        #expect(answer.json["interactions"]?[0]?["response"]?["status"] == .int(200 + (Int(version) ?? 0)))
    }

    @Test(
        "what is not there is not found, with a sentence",
        arguments: [
            "/latest/nope", "/version/9", "/branch/nope/latest", "/version/1/previous-distinct", "/pact-version/0000",
            "/version/1/diff/previous-distinct",
        ])
    func none(path: String) async throws {
        let answer = try await Self.filled().ask("GET", Self.pair + path)
        #expect(answer.status == 404)
        #expect(answer.json["error"]?.string?.isEmpty == false)
    }

    @Test("a contract has the links that verifiers and people follow")
    func links() async throws {
        let broker = try await Self.filled()
        let answer = try await broker.ask("GET", Self.pair + "/version/2")
        let base = AskedBroker.base
        let sha = try #require(answer.json["_links"]?["pb:pact-version"]?["name"]?.string)
        #expect(answer.json["createdAt"] == "2026-11-22T10:00:00+00:00")
        #expect(answer.json["_links"]?["self"]?["name"] == "Pact between Website (2) and Service")
        #expect(answer.href("pb:consumer") == base + "/pacticipants/Website")
        #expect(answer.href("pb:consumer-version") == base + "/pacticipants/Website/versions/2")
        #expect(answer.href("pb:provider") == base + "/pacticipants/Service")
        #expect(answer.href("pb:latest-pact-version") == base + Self.pair + "/latest")
        #expect(answer.href("pb:pact-version") == base + Self.pair + "/pact-version/" + sha)
        #expect(answer.href("pb:publish-verification-results") == base + Self.pair + "/pact-version/\(sha)/verification-results")
        #expect(answer.json["_links"]?["pb:latest-tagged-pact-version"]?["templated"] == true)
        let links = answer.json["_links"]?.object?.members ?? []
        for link in links where link.value["templated"] == nil && !link.value.isCollection {
            #expect(link.value["href"]?.string?.contains("{") == false, "\(link.name)")
        }
        let fetched = try await broker.ask("GET", Self.pair + "/pact-version/\(sha)/metadata/Y3ZuPTI")
        #expect(fetched.json["_links"]?["self"]?["name"] == "Pact between Website (2) and Service")
        #expect(
            fetched.href("pb:publish-verification-results") == base + Self.pair
                + "/pact-version/\(sha)/metadata/Y3ZuPTI/verification-results")
    }

    @Test("of versions with the same content, the metadata tells which one a verification is for")
    func metadata() async throws {
        let broker = try AskedBroker()
        for version in ["1", "2"] { try await broker.publish([AskedBroker.pact()], as: version) }
        let sha = try await broker.ask("GET", Self.pair + "/latest").json["_links"]?["pb:pact-version"]?["name"]?.string ?? ""
        for (path, version) in [("", "2"), ("/metadata/" + PactMetadata(consumerVersion: "1").token, "1"), ("/metadata/odd", "2")] {
            let answer = try await broker.ask("GET", Self.pair + "/pact-version/\(sha)" + path)
            #expect(answer.json["_links"]?["self"]?["name"] == .string("Pact between Website (\(version)) and Service"))
        }
    }

    @Test(
        "a provider's contracts are listed, for a branch, a tag, or the newest",
        arguments: [
            ("", ["Website/version/1", "Website/version/2", "Website/version/3", "Other/version/1"]),
            ("/latest", ["Website/version/3", "Other/version/1"]), ("/latest/dev", ["Website/version/2"]),
            ("/tag/dev", ["Website/version/1", "Website/version/2"]), ("/branch", ["Website/version/1", "Other/version/1"]),
            ("/branch/latest", ["Website/version/1", "Other/version/1"]), ("/branch/feat%2Fx", ["Website/version/2"]),
            ("/branch/main/latest", ["Website/version/1", "Other/version/1"]), ("/branch/nope", []),
        ])
    func provider(path: String, pacts: [String]) async throws {
        let answer = try await Self.filled().ask("GET", "/pacts/provider/Service" + path)
        let wanted = pacts.map { AskedBroker.base + "/pacts/provider/Service/consumer/" + $0 }
        #expect(answer.hrefs("pb:pacts") == wanted)
        #expect(answer.hrefs("pacts") == wanted)
    }

    @Test("the newest contract of a branch is a list of one as well, since the official client asks for one", arguments: ["", "/main"])
    func listOfOne(branch: String) async throws {
        let answer = try await Self.filled().ask("GET", Self.pair + "/branch" + branch + "/latest")
        let address = AskedBroker.base + Self.pair + "/version/1"
        #expect(
            answer.json["_links"]?["pb:pacts"] == [
                ["href": .string(address), "title": "Pact between Website (1) and Service", "name": "Website"]
            ])
    }

    @Test("a provider that nobody has heard of is not found")
    func unknownProvider() async throws {
        let answer = try await AskedBroker().ask("GET", "/pacts/provider/P/latest")
        #expect(answer.status == 404)
        #expect(answer.json == ["error": "No provider with name 'P' found"])
    }

    @Test(
        "a contract's versions are listed, newest first",
        arguments: [
            ("/versions", ["3", "2", "1"]), ("/tag/dev", ["2", "1"]), ("/branch/main", ["1"]), ("/branch", ["1"]),
            ("/branch/versions", ["1"]), ("/branch/latest/versions", ["1"]), ("/branch/feat%2Fx/latest/versions", ["2"]),
        ])
    func versions(path: String, versions: [String]) async throws {
        let answer = try await Self.filled().ask("GET", Self.pair + path)
        #expect(answer.hrefs("pb:pact-versions") == versions.map { AskedBroker.base + Self.pair + "/version/" + $0 })
    }

    @Test("the newest contract of each integration has everything that clients list")
    func latest() async throws {
        let answer = try await Self.filled().ask("GET", "/pacts/latest")
        let first = answer.json["pacts"]?[0]
        #expect(first?["createdAt"] == "2026-11-22T10:00:00+00:00")
        #expect(first?["_embedded"]?["consumer"]?["name"] == "Website")
        #expect(first?["_embedded"]?["consumer"]?["_embedded"]?["version"]?["number"] == "3")
        #expect(first?["_embedded"]?["provider"]?["name"] == "Service")
        #expect(answer.hrefs("pacts").first == AskedBroker.base + Self.pair + "/latest")
        #expect(answer.hrefs("pb:pacts") == answer.hrefs("pacts"))
        #expect(answer.json["_links"]?["pacts"]?[1]?["name"] == "Pact between Other (1) and Service")
    }

    @Test("provider states are those of main branches, of a branch, or of an environment")
    func states() async throws {
        let broker = try AskedBroker()
        let pact = #"{"interactions":[{"providerStates":[{"name":"x","params":{"id":1}},{"name":"y"}]},{"providerState":"a"},{}]}"#
        try await broker.publish([JSONValue.parse(pact)], as: "1", branch: "main")
        try await broker.publish([AskedBroker.pact()], as: "2", branch: "feature")
        try await broker.publish([AskedBroker.pact(consumer: "Other")], of: "Other", as: "1")
        let states = try await broker.ask("GET", "/pacts/provider/Service/provider-states")
        #expect(
            states.json == [
                "providerStates": [
                    ["name": "a", "consumers": ["Website"]], ["name": "products exist", "consumers": ["Other"]],
                    ["name": "x", "consumers": ["Website"], "params": ["id": 1]], ["name": "y", "consumers": ["Website"]],
                ]
            ])
        let feature = try await broker.ask("GET", "/pacts/provider/Service/provider-states/branch/feature")
        #expect(feature.json == ["providerStates": [["name": "products exist", "consumers": ["Website"]]]])
        #expect(try await broker.ask("GET", "/pacts/provider/Service/provider-states/environment/mars").status == 404)
    }

    @Test("what differs from another version is told as text")
    func difference() async throws {
        let broker = try await Self.filled()
        let answer = try await broker.ask("GET", Self.pair + "/version/2/diff/previous-distinct")
        #expect(answer.headers.first("Content-Type") == "text/plain;charset=utf-8")
        #expect(answer.text.contains("between versions 1 and 2"))
        #expect(answer.text.contains("-     \"status\": 201\n+     \"status\": 202"))
        let document = try await broker.ask("GET", Self.pair + "/version/3")
        let sha = try await broker.ask("GET", Self.pair + "/version/1").json["_links"]?["pb:pact-version"]?["name"]?.string ?? ""
        let template = try #require(document.href("pb:diff"))
        let other = try await broker.ask("GET", template.replacing("{pactVersion}", with: sha))
        #expect(other.text.contains("-     \"status\": 201\n+     \"status\": 203"))
    }

    @Test("integrations are listed, and taken away with everything between the two")
    func integrations() async throws {
        let broker = try await Self.made()
        let list = try await broker.ask("GET", "/integrations").json["_embedded"]?["integrations"]
        #expect(list?.array?.compactMap { $0["consumer"]?["name"]?.string } == ["Website", "Other"])
        let address = try #require(list?[0]?["_links"]?["pb:delete_integration"]?["href"]?.string)
        #expect(try await broker.ask("DELETE", address).status == 204)
        #expect(try await broker.ask("DELETE", address).status == 404)
        #expect(try await broker.ask("GET", "/pacts/latest").json["pacts"]?.array?.count == 1)
        #expect(broker.broker.read { $0.pacticipant(named: "Website") } != nil)
    }

    @Test("dashboard and badge tell how the newest contract stands")
    func status() async throws {
        let broker = try AskedBroker()
        func stands() async throws -> [String?] {
            let items = try await broker.ask("GET", "/dashboard").json["items"]
            let badge = try await broker.ask("GET", Self.pair + "/latest/badge.svg")
            #expect(badge.headers.first("Content-Type") == "image/svg+xml;charset=utf-8")
            let words = ["not found", "unknown", "verified", "failed", "changed"].filter { badge.text.contains(">\($0)</text>") }
            return [items?[0]?["verificationStatus"]?.string] + words
        }
        #expect(try await stands() == [nil, "not found"])
        try await broker.publish([AskedBroker.pact()], as: "1")
        #expect(try await stands() == ["never", "unknown"])
        try await broker.verify(success: true)
        #expect(try await stands() == ["success", "verified"])
        try await broker.publish([AskedBroker.pact([("a", 404)])], as: "2")
        #expect(try await stands() == ["stale", "changed"])
        try await broker.verify(success: false)
        #expect(try await stands() == ["failed", "failed"])
    }

    @Test(
        "every relation of a document is explained at its address, and an address without a variable leads somewhere",
        arguments: [
            "/", Self.pair + "/latest", "/pacticipants/Website", "/pacticipants/Website/versions/2", "/integrations", "/pacts/latest",
        ])
    func relations(path: String) async throws {
        let broker = try await Self.filled()
        let document = try await broker.ask("GET", path).json
        let links =
            (document["_links"]?.object?.members ?? []) + (document["_embedded"]?["integrations"]?[0]?["_links"]?.object?.members ?? [])
        #expect(!links.isEmpty)
        for link in links where link.name.hasPrefix("pb:") {
            #expect(try await broker.ask("GET", "/doc/\(link.name.dropFirst(3))").status == 200, "\(link.name)")
            guard link.value["templated"] != true, let href = link.value["href"]?.string else { continue }
            // Nothing has such a tag, and nothing was verified; others are there to be posted or put to.
            let absent = ["pb:tag-prod-version", "pb:latest-verification-results", "pb:previous-distinct", "pb:diff-previous-distinct"]
            let status = try await broker.ask("GET", href).status
            #expect(status == 200 || status == 405 || (absent.contains(link.name) && status == 404), "\(link.name)")
        }
        #expect(
            try await broker.ask("GET", "/doc/latest-pact-versio").json == [
                "error": "No document here has a relation 'latest-pact-versio'. Did you mean 'latest-pact-version'?"
            ])
    }

    @Test("every relation of the index leads somewhere, and has its variables marked")
    func index() async throws {
        let broker = try await Self.filled()
        let links = try await broker.ask("GET", "/").json["_links"]?.object?.members ?? []
        #expect(links.count > 30)
        for link in links where link.name != "curies" {
            let href = try #require(link.value["href"]?.string)
            #expect((link.value["templated"] == true) == href.contains("{"), "\(link.name)")
        }
    }
}

extension AskedBroker {
    /// Publishes a result for the newest contract of Website with Service.
    fileprivate func verify(success: Bool) async throws {
        let pact = try await ask("GET", "/pacts/provider/Service/consumer/Website/latest")
        let address = pact.href("pb:publish-verification-results") ?? ""
        let answer = try await ask("POST", address, ["success": .bool(success), "providerApplicationVersion": "1"])
        #expect(answer.status == 201)
    }
}
