import Pact
import Testing

@testable import PactBroker

@Suite("What is recorded of pacticipants")
struct RecordingRoutesTests {
    let client: VerifyingClient

    init() throws {
        client = try VerifyingClient()
        try client.service.broker.change { $0.makeUsualEnvironments() }
    }

    @Test("a pacticipant is made, changed in parts, listed and taken away")
    func pacticipant() async throws {
        let made = try await client.send("POST", "/pacticipants", ["name": "a/b c", "mainBranch": "main", "labels": [["name": "x"]]])
        #expect(made.status == 201)
        #expect(made.headers.first("Location") == "http://broker.test/pacticipants/a%2Fb%20c")
        let changed = try await client.json(
            "PATCH", "/pacticipants/a%2Fb%20c", ["name": "a/b c", "repositoryUrl": "http://git", "mainBranch": nil])
        #expect(changed["repositoryUrl"] == "http://git")
        #expect(changed["mainBranch"] == nil)
        #expect(changed["displayName"] == "a/b c")
        #expect(changed["_embedded"]?["labels"]?[0]?["name"] == "x")
        let list = try await client.get("/pacticipants")
        #expect(list["pacticipants"]?[0]?["name"] == "a/b c")
        #expect(list["_embedded"]?["pacticipants"] == list["pacticipants"])
        #expect(try await client.send("DELETE", "/pacticipants/a%2Fb%20c").status == 204)
        let gone = try await client.json("GET", "/pacticipants/a%2Fb%20c", status: 404)
        #expect(gone == ["error": "No pacticipant with name 'a/b c' found"])
    }

    @Test(
        "what cannot be is said with its field",
        arguments: [
            ("POST", "/pacticipants", ["name": ""], "name", "must be filled"),
            ("POST", "/pacticipants", [:], "name", "is missing"),
            ("POST", "/pacticipants", ["name": "a", "mainBranch": "a b"], "mainBranch", "cannot contain spaces"),
            ("POST", "/pacticipants", ["name": "a", "displayName": "a\nb"], "displayName", "cannot contain multiple lines"),
            ("POST", "/pacticipants", ["name": 1], "name", "must be a string"),
            ("PATCH", "/pacticipants/a", ["name": "b"], "name", "must be the one in the address, 'a': a pacticipant keeps its name"),
            ("POST", "/environments", ["production": true], "name", "is missing"),
            ("POST", "/environments", ["name": "e"], "production", "is missing"),
            ("POST", "/environments", ["name": "a b", "production": true], "name", "cannot contain spaces"),
            ("POST", "/environments", ["name": "e", "production": "maybe"], "production", "must be one of: true, false"),
            (
                "POST", "/environments", ["name": "production", "production": true], "name",
                "name 'production' is already used by an existing environment."
            ),
            (
                "POST", "/environments", ["name": "e", "production": true, "contacts": [["name": 1]]], "contacts",
                "name must be a string (at index 0)"
            ),
            ("PUT", "/pacticipants/a/versions/%20/tags/t", [:], "version", "cannot be blank"),
            ("PUT", "/pacticipants/a/branches/../versions/1", [:], "branch", "cannot be '..', since no address can be made of it"),
            ("GET", "/pacticipants?pageSize=0", [:], "pageSize", "must be a number from 1 to 10000"),
        ] as [(String, String, JSONValue, String, String)])
    func refused(_ method: String, _ path: String, _ body: JSONValue, _ field: String, _ problem: String) async throws {
        let answer = try await client.json(method, path, body, status: 400)
        #expect(answer["errors"]?[field] == [.string(problem)])
    }

    @Test("a version has what official clients record deployments with")
    func version() async throws {
        try await client.publish("1")
        _ = try await client.json("PUT", "/pacticipants/Web/versions/1/tags/dev", status: 201)
        _ = try await client.json("PUT", "/pacticipants/Web/versions/1/tags/dev")
        let version = try await client.get("/pacticipants/Web/versions/1")
        #expect(version["number"] == "1")
        #expect(version["_embedded"]?["tags"]?[0]?["name"] == "dev")
        #expect(version["_embedded"]?["branchVersions"]?[0]?["latest"] == true)
        for relation in ["pb:record-deployment", "pb:record-release"] {
            #expect(version["_links"]?[relation]?.array?.compactMap { $0["name"]?.string } == ["production", "test"])
        }
        #expect(try await client.get("/pacticipants/Web/latest-version/dev")["number"] == "1")
        #expect(try await client.get("/pacticipants/Web/main-branch/latest-version")["number"] == "1")
    }

    @Test("versions come the newest first, in pages")
    func versions() async throws {
        for number in 1...5 { _ = try await client.json("PUT", "/pacticipants/Web/branches/feat%2Fx/versions/\(number)", status: 201) }
        let page = try await client.get("/pacticipants/Web/versions?pageNumber=2&pageSize=2")
        #expect(page["_embedded"]?["versions"]?.array?.compactMap { $0["number"]?.string } == ["3", "2"])
        #expect(page["page"] == ["number": 2, "size": 2, "totalElements": 5, "totalPages": 3])
        #expect(page["_links"]?["next"]?["href"] == "http://broker.test/pacticipants/Web/versions?pageNumber=3&pageSize=2")
        let branch = try await client.get("/pacticipants/Web/branches/feat%2Fx/versions")
        #expect(branch["page"]?["totalElements"] == 5)
        #expect(try await client.get("/pacticipants/Web/branches/feat%2Fx/latest-version")["number"] == "5")
    }

    @Test("a branch goes and its versions stay; a tag goes alone")
    func branchAndTag() async throws {
        _ = try await client.json("PUT", "/pacticipants/Web/branches/main/versions/1", status: 201)
        _ = try await client.json("PUT", "/pacticipants/Web/branches/main/versions/1")
        #expect(try await client.get("/pacticipants/Web")["mainBranch"] == "main")
        _ = try await client.json("PUT", "/pacticipants/Web/versions/1/tags/t", status: 201)
        #expect(try await client.send("DELETE", "/pacticipants/Web/branches/main").status == 204)
        #expect(try await client.send("DELETE", "/pacticipants/Web/branches/main").status == 404)
        #expect(try await client.send("DELETE", "/pacticipants/Web/versions/1/tags/t").status == 204)
        #expect(try await client.send("DELETE", "/pacticipants/Web/versions/1/tags/t").status == 404)
        let version = try await client.get("/pacticipants/Web/versions/1")
        #expect(version["_embedded"] == ["branchVersions": [], "tags": []])
    }

    @Test("a deployment ends the one before on its instance, and no other")
    func deployment() async throws {
        for number in ["1", "2"] { _ = try await client.json("PUT", "/pacticipants/Web/versions/\(number)", [:], status: 201) }
        let production = try await client.environment("production")
        func deploy(_ version: String, _ instance: JSONValue = .null) async throws -> JSONValue {
            try await client.json(
                "POST", "/pacticipants/Web/versions/\(version)/deployed-versions/environment/\(production)",
                ["applicationInstance": instance], status: 201)
        }
        let first = try await deploy("1")
        #expect(try await deploy("1")["uuid"] == first["uuid"])
        _ = try await deploy("1", "blue")
        _ = try await deploy("2")
        #expect(try await client.deployed(in: production) == ["2", "1 blue"])
        let uuid = try #require(first["uuid"]?.string)
        #expect(try await client.get("/deployed-versions/\(uuid)")["currentlyDeployed"] == false)
        _ = try await client.json("PATCH", "/deployed-versions/\(uuid)", ["currentlyDeployed": true], status: 400)
        let blue = try await client.get("/environments/\(production)/deployed-versions/currently-deployed?applicationInstance=blue")
        let blueID = try #require(blue["_embedded"]?["deployedVersions"]?[0]?["uuid"]?.string)
        #expect(try await client.json("PATCH", "/deployed-versions/\(blueID)", ["currentlyDeployed": false])["currentlyDeployed"] == false)
        #expect(try await client.deployed(in: production) == ["2"])
    }

    @Test("releases gather until their support ends")
    func releases() async throws {
        for number in ["1", "2"] { _ = try await client.json("PUT", "/pacticipants/Web/versions/\(number)", [:], status: 201) }
        let test = try await client.environment("test")
        for number in ["1", "2", "1"] {
            _ = try await client.json(
                "POST", "/pacticipants/Web/versions/\(number)/released-versions/environment/\(test)", [:], status: 201)
        }
        let list = "/environments/\(test)/released-versions/currently-supported"
        let both = try await client.get(list)["_embedded"]?["releasedVersions"]?.array ?? []
        #expect(both.compactMap { $0["_embedded"]?["version"]?["number"]?.string } == ["2", "1"])
        let one = try await client.get(list + "?pacticipant=Web&version=1")["_embedded"]?["releasedVersions"]?[0]
        let uuid = try #require(one?["uuid"]?.string)
        _ = try await client.json("PATCH", "/released-versions/\(uuid)", ["currentlySupported": false])
        #expect(try await client.get(list)["_embedded"]?["releasedVersions"]?.array?.count == 1)
    }

    @Test("a tag named like an environment is a deployment there")
    func deployingTag() async throws {
        _ = try await client.json("PUT", "/pacticipants/Web/versions/1/tags/production", status: 201)
        #expect(try await client.deployed(in: client.environment("production")) == ["1"])
    }

    @Test("a pacticipant goes with all that depends on it, and nothing else does")
    func cascade() async throws {
        let broker = client.service.broker
        let before = broker.read { $0 }
        try await client.publish("1")
        try await client.publish("2", status: 201)
        let pact = try #require(await client.pacts().first)
        let path = try client.link("self", of: pact)
        let results = try client.link("pb:publish-verification-results", of: await client.get(path))
        _ = try await client.json("POST", results, ["success": true, "providerApplicationVersion": "9"], status: 201)
        _ = try await client.json("PUT", "/pacticipants/Web/versions/1/tags/test", status: 201)
        for name in ["Web", "Service"] { #expect(try await client.send("DELETE", "/pacticipants/\(name)").status == 204) }
        #expect(broker.read { $0 } == before)
        for kind in Document.Kind.allCases {
            for id in 1...5 { #expect(try broker.document(kind, id: id) == nil) }
        }
    }

    @Test("a provider's version goes with its results")
    func versionCascade() async throws {
        try await client.publish("1")
        let pact = try #require(await client.pacts().first)
        let results = try client.link("pb:publish-verification-results", of: await client.get(client.link("self", of: pact)))
        _ = try await client.json("POST", results, ["success": true, "providerApplicationVersion": "9"], status: 201)
        #expect(try await client.send("DELETE", "/pacticipants/Service/versions/9").status == 204)
        #expect(client.service.broker.read { $0.verifications.isEmpty && $0.contents.count == 1 })
        #expect(try client.service.broker.document(.testResults, id: 1) == nil)
    }

    @Test("an environment is changed whole, and goes with what ran there")
    func environment() async throws {
        let made = try await client.json(
            "POST", "/environments",
            ["name": "stage", "production": false, "contacts": [["name": "us", "details": ["emailAddress": "a@b"]]]], status: 201)
        let uuid = try #require(made["uuid"]?.string)
        #expect(made["contacts"] == [["name": "us", "details": ["emailAddress": "a@b"]]])
        let changed = try await client.json("PUT", "/environments/\(uuid)", ["name": "stage", "displayName": "Stage", "production": true])
        #expect(changed["production"] == true)
        #expect(changed["contacts"] == nil)
        _ = try await client.json("PUT", "/pacticipants/Web/versions/1", [:], status: 201)
        _ = try await client.json("POST", "/pacticipants/Web/versions/1/deployed-versions/environment/\(uuid)", [:], status: 201)
        #expect(try await client.send("DELETE", "/environments/\(uuid)").status == 204)
        #expect(try await client.send("GET", "/environments/\(uuid)").status == 404)
        #expect(client.service.broker.read { $0.deployments.isEmpty && $0.environments.count == 2 })
    }

    @Test("labels are put on, found and taken off")
    func labels() async throws {
        _ = try await client.json("POST", "/pacticipants", ["name": "Web"], status: 201)
        _ = try await client.json("PUT", "/pacticipants/Web/labels/ui", status: 201)
        _ = try await client.json("PUT", "/pacticipants/Web/labels/ui")
        #expect(try await client.get("/pacticipants/label/ui")["pacticipants"]?[0]?["name"] == "Web")
        #expect(try await client.get("/labels")["_embedded"]?["labels"]?[0]?["name"] == "ui")
        #expect(try await client.send("DELETE", "/pacticipants/Web/labels/ui").status == 204)
        #expect(try await client.get("/pacticipants/label/ui")["pacticipants"] == [])
    }

    @Test("the numbers of what was removed are not given again, not even after a restart")
    func numbers() throws {
        let store = try BrokerStore.inMemory()
        let broker = try Broker(store: store, world: .make())
        let removed = try broker.change { edit in
            let pacticipant = edit.pacticipant(named: "Web")
            edit.removeAll(of: pacticipant)
            return pacticipant.id
        }
        let again = try Broker(store: store, world: .make())
        #expect(try again.change { $0.pacticipant(named: "Other").id } > removed)
    }
}

extension VerifyingClient {
    /// The uuid of an environment.
    fileprivate func environment(_ name: String) async throws -> String {
        let all = try await get("/environments")["_embedded"]?["environments"]?.array ?? []
        return try #require(all.first { $0["name"] == .string(name) }?["uuid"]?.string)
    }

    /// `version instance` of all that is deployed, the newest first.
    fileprivate func deployed(in environment: String) async throws -> [String] {
        let all = try await get("/environments/\(environment)/deployed-versions/currently-deployed")["_embedded"]?["deployedVersions"]?
            .array
        return (all ?? []).map { version in
            [version["_embedded"]?["version"]?["number"]?.string, version["applicationInstance"]?.string].compactMap { $0 }
                .joined(separator: " ")
        }
    }
}
