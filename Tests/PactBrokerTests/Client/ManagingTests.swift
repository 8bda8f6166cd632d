import Pact
import PactBroker
import Testing

@Suite("Managing a broker through its client")
struct ClientManagingTests {
    private static let environments: JSONValue = [
        "_embedded": [
            "environments": [
                ["uuid": "u1", "name": "test", "displayName": "Test", "production": false],
                ["uuid": "u2", "name": "production", "production": true],
            ]
        ]
    ]

    @Test("a deployment is recorded where the version's own links say")
    func deployment() async throws {
        let version: JSONValue = [
            "number": "1",
            "_links": [
                "pb:record-deployment": [["name": "test", "href": "http://b/d/u1"], ["name": "production", "href": "http://b/d/u2"]]
            ],
        ]
        let answers = ["GET /pacticipants/A/versions/1": [HTTPResponse.hal(version)], "POST /d/u2": [.hal(["uuid": "x"], status: 201)]]
        try await RecordedBroker.asked(answers) { client, broker in
            try await client.recordDeployment(of: "A", "1", to: "production", applicationInstance: "blue")
            #expect(try JSONValue.parse(broker.requests.last?.body ?? []) == ["applicationInstance": "blue", "target": "blue"])
            let error = await #expect(throws: BrokerClientError.self) { try await client.recordDeployment(of: "A", "1", to: "mars") }
            #expect(error == .unknownEnvironment("mars", known: ["test", "production"]))
        }
    }

    private static func deployed(_ instances: String?...) -> JSONValue {
        let versions = instances.enumerated().map { place, instance -> JSONValue in
            [
                "uuid": .string("d\(place)"), "applicationInstance": instance.map(JSONValue.string) ?? .null,
                "_embedded": ["pacticipant": ["name": "A"], "version": ["number": "1"]],
            ]
        }
        return ["_embedded": ["deployedVersions": .array(versions)]]
    }

    @Test("an undeployment is recorded for the instance that is named, and says which there are")
    func undeployment() async throws {
        let list = "GET /environments/u2/deployed-versions/currently-deployed?pacticipant=A"
        let answers = [
            "GET /environments": [HTTPResponse.hal(Self.environments)], list: [.hal(Self.deployed("blue", nil))],
            "PATCH /deployed-versions/d1": [.hal([:])],
        ]
        try await RecordedBroker.asked(answers) { client, broker in
            let versions = try await client.recordUndeployment(of: "A", from: "production")
            #expect(versions.map(\.uuid) == ["d1"])
            #expect(try JSONValue.parse(broker.requests.last?.body ?? []) == ["currentlyDeployed": false])
            #expect(broker.requests.last?.headers["Content-Type"] == ["application/merge-patch+json"])
            let error = await #expect(throws: BrokerClientError.self) {
                try await client.recordUndeployment(of: "A", from: "production", applicationInstance: "green")
            }
            #expect(
                error?.sentence == "A is not in production: no version is recorded as deployed there as instance 'green', "
                    + "only instance 'blue', the one without an instance's name.")
        }
    }

    @Test("an environment that is changed keeps what is not named")
    func updatedEnvironment() async throws {
        let known: JSONValue = [
            "uuid": "u1", "name": "test", "displayName": "Test", "production": true,
            "contacts": [["name": "Team", "details": ["emailAddress": "t@x"]]],
        ]
        try await RecordedBroker.asked(["GET /environments/u1": [.hal(known)], "PUT /environments/u1": [.hal(known)]]) { client, broker in
            _ = try await client.update(environment: "u1", .init(displayName: "New"))
            let body = try JSONValue.parse(broker.requests.last?.body ?? [])
            #expect(body["displayName"] == "New")
            #expect(body["name"] == "test")
            #expect(body["production"] == true)
            #expect(body["contacts"] == known["contacts"])
        }
    }

    @Test("a pacticipant is made where it is new, and else changed")
    func pacticipant() async throws {
        let answer = HTTPResponse.hal(["name": "A", "mainBranch": "main"])
        try await RecordedBroker.asked(["POST /pacticipants": [answer]]) { client, broker in
            let made = try await client.createOrUpdate("A", .init(mainBranch: "main"))
            #expect(made.isNew)
            #expect(try JSONValue.parse(broker.requests.last?.body ?? []) == ["name": "A", "mainBranch": "main"])
        }
        try await RecordedBroker.asked(["GET /pacticipants/A": [answer], "PATCH /pacticipants/A": [answer]]) { client, broker in
            let changed = try await client.createOrUpdate("A", .init(mainBranch: "main"))
            #expect(!changed.isNew)
            #expect(broker.requests.last?.headers["Content-Type"] == ["application/merge-patch+json"])
        }
    }

    @Test("deleting what is not there is told apart from deleting")
    func deleting() async throws {
        let answers = ["DELETE /pacticipants/A/branches/b": [HTTPResponse.nothing], "DELETE /webhooks/w": [.nothing]]
        try await RecordedBroker.asked(answers) { client, _ in
            let (branch, other) = (try await client.delete(branch: "b", of: "A"), try await client.delete(branch: "c", of: "A"))
            #expect(branch && !other)
            let (webhook, tag) = (try await client.delete(webhook: "w"), try await client.delete(tag: "t", on: "1", of: "A"))
            #expect(webhook && !tag)
        }
    }

    @Test("a webhook is sent with its request, its events and whom it is about")
    func webhook() async throws {
        let answer = HTTPResponse.hal(["uuid": "w1", "description": "d"], status: 201)
        let details = BrokerClient.WebhookDetails(
            url: "http://x/${pactbroker.consumerName}", events: ["contract_published"], headers: ["A": "b"], body: ["a": 1], username: "u",
            password: "p", consumer: .name("A"), provider: .label("web"))
        try await RecordedBroker.asked(["PUT /webhooks/w1": [answer]]) { client, broker in
            let (known, isNew) = try await client.createOrUpdate(webhook: "w1", details)
            #expect(known.uuid == "w1" && isNew)
            #expect(
                try JSONValue.parse(broker.requests.last?.body ?? []) == [
                    "events": [["name": "contract_published"]],
                    "request": [
                        "method": "POST", "url": "http://x/${pactbroker.consumerName}", "headers": ["A": "b"], "body": ["a": 1],
                        "username": "u", "password": "p",
                    ],
                    "consumer": ["name": "A"], "provider": ["label": "web"],
                ])
        }
    }

    @Test("webhooks are listed from either of two forms", arguments: [true, false])
    func webhooks(isEmbedded: Bool) async throws {
        let list: JSONValue =
            isEmbedded
            ? ["_embedded": ["webhooks": [["uuid": "w1", "description": "d"]]]]
            : ["_links": ["pb:webhooks": [["href": "http://b/webhooks/w1", "title": "d"]]]]
        try await RecordedBroker.asked(["GET /webhooks": [.hal(list)]]) { client, _ in
            let webhooks = try await client.webhooks()
            #expect(webhooks.map(\.uuid) == ["w1"])
            #expect(webhooks.map(\.description) == ["d"])
        }
    }

    @Test("the pacts of one consumer are found among a provider's")
    func pacts() async throws {
        let list: JSONValue = [
            "_links": [
                "pb:pacts": [
                    ["href": "http://b/pacts/provider/P/consumer/A/version/1", "name": "Pact between A (1) and P"],
                    ["href": "http://b/pacts/provider/P/consumer/AB/version/1", "name": "Pact between AB (1) and P"],
                ]
            ]
        ]
        try await RecordedBroker.asked(["GET /pacts/provider/P/branch/main/latest": [.hal(list)]]) { client, _ in
            let pacts = try await client.pacts(of: "P", consumer: "A", branch: "main", isLatest: true)
            #expect(pacts.map(\.name) == ["Pact between A (1) and P"])
        }
    }

    @Test("versions tell their branches and tags")
    func version() async throws {
        let version: JSONValue = [
            "number": "1", "_embedded": ["branchVersions": [["name": "main"]], "tags": [["name": "dev"], ["name": "prod"]]],
        ]
        try await RecordedBroker.asked(["GET /pacticipants/A/latest-version/dev": [.hal(version)]]) { client, _ in
            let version = try await client.latestVersion(of: "A", tagged: "dev")
            #expect(version.number == "1")
            #expect(version.branches == ["main"])
            #expect(version.tags == ["dev", "prod"])
        }
    }
}
