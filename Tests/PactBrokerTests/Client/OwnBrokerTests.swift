import Pact
import PactBroker
import Testing

@Suite("A broker's client and this package's broker")
struct OwnBrokerTests {
    private static func pact(price: Int) throws -> BrokerClient.Contract {
        try BrokerClient.Contract(
            reading: Array(
                """
                {"consumer":{"name":"Web"},"provider":{"name":"Shop"},"interactions":[{"description":"a price","providerState":"it is open",
                "request":{"method":"GET","path":"/price"},"response":{"status":200,"body":{"price":\(price)}}}],
                "metadata":{"pactSpecification":{"version":"2.0.0"}}}
                """.utf8))
    }

    private static func asked(_ ask: @Sendable (BrokerClient) async throws -> Void) async throws {
        let service = BrokerService(try .make())
        let transport = InMemoryTransport()
        try await transport.serving(service.handler) { origin in
            try await ask(BrokerClient(address: origin, transport: transport))
        }
    }

    /// Verifies the first pact that the query gives, and publishes that it holds or not.
    private static func verified(
        _ client: BrokerClient, _ query: BrokerClient.PactsQuery, as version: BrokerClient.NewVersion, isSuccess: Bool
    ) async throws -> BrokerClient.PactToVerify {
        let pact = try #require(try await client.pactsForVerification(of: "Shop", query).first)
        let file = try PactFile(json: pact.json)
        let interaction = try #require(file.interactions.first)
        let mismatch = Mismatch(place: .body(path: "$.price"), reason: .notEqual, expected: 1, actual: 2)
        let result = VerificationResult(index: 0, interaction: interaction, outcome: isSuccess ? .ok : .mismatched([mismatch]))
        let report = VerificationReport(pact: file, results: [result])
        try await client.publishResult(
            of: pact, provider: "Shop", version: version, isSuccess: report.isWholeSuccess, results: report.brokerResults)
        return pact
    }

    @Test("agree on a pact's way: published, not yet, verified, deployed, then yes")
    func way() async throws {
        try await Self.asked { client in
            let publication = try await client.publish(Self.pact(price: 1), as: .init("1", branch: "main", tags: ["dev"]))
            #expect(publication.notices.contains { $0.type == "success" })
            #expect(publication.pactURL?.hasSuffix("/pacts/provider/Shop/consumer/Web/version/1") == true)
            _ = try await client.create(.init(name: "production", isProduction: true))
            let before = try await client.canIDeploy("Web", .number("1"), to: "production")
            #expect(before.isDeployable != true)
            #expect(before.rows.map(\.providerVersion) == [nil])

            let query = BrokerClient.PactsQuery(selectors: [["mainBranch": true]], providerBranch: "main", includesPending: true)
            let pact = try await Self.verified(client, query, as: .init("7", branch: "main", tags: ["t"]), isSuccess: true)
            #expect(pact.isPending)
            #expect(!pact.noticesBefore.isEmpty)
            #expect(try await client.version("7", of: "Shop").branches == ["main"])
            #expect(try await client.version("7", of: "Shop").tags == ["t"])

            try await client.recordDeployment(of: "Shop", "7", to: "production")
            let after = try await client.canIDeploy("Web", .number("1"), to: "production")
            #expect(after.isDeployable == true)
            #expect(after.rows.map(\.isSuccess) == [true])
            #expect(after.rows.first?.resultURL != nil)
            let production = try await client.environment(named: "production")
            #expect(try await client.deployedVersions(in: production).map(\.version) == ["7"])
        }
    }

    @Test("agree on what is refused: changed content, unknown names, a failed verification")
    func refusals() async throws {
        try await Self.asked { client in
            _ = try await client.publish(Self.pact(price: 1), as: .init("1", branch: "main"))
            let conflict = await #expect(throws: BrokerClientError.self) {
                try await client.publish(Self.pact(price: 2), as: .init("1", branch: "main"))
            }
            #expect(conflict?.problem?.notices.contains { $0.text.contains("price") } == true)
            let unknown = await #expect(throws: BrokerClientError.self) { try await client.canIDeploy("Nope", .latest) }
            #expect(unknown?.problem?.messages.joined().contains("Nope") == true)
            await #expect(throws: BrokerClientError.self) { try await client.recordDeployment(of: "Web", "1", to: "mars") }

            let query = BrokerClient.PactsQuery(selectors: [["latest": true]])
            _ = try await Self.verified(client, query, as: .init("7"), isSuccess: false)
            let matrix = try await client.canIDeploy("Web", .number("1"))
            #expect(matrix.isDeployable == false)
            #expect(matrix.rows.map(\.isSuccess) == [false])
        }
    }

    @Test("agree on everything that is managed")
    func managed() async throws {
        try await Self.asked { client in
            _ = try await client.publish(Self.pact(price: 1), as: .init("1/2 ü", branch: "feat/x"))
            #expect(try await client.index()["pb:publish-contracts"] != nil)
            #expect(try await client.pacticipants().map(\.name).sorted() == ["Shop", "Web"])
            #expect(try await client.latestPacts().map(\.consumerVersion) == ["1/2 ü"])
            #expect(try await client.latestPacts(of: "Shop").count == 1)
            #expect(try await client.versions(of: "Web").map(\.number) == ["1/2 ü"])
            #expect(try await client.latestVersion(of: "Web").branches == ["feat/x"])
            #expect(try await client.pact(of: "Web", "1/2 ü", with: "Shop")["interactions"]?[0]?["description"] == "a price")
            #expect(try await client.pacts(of: "Shop", consumer: "Web", branch: "feat/x", isLatest: true).count == 1)
            #expect(try await client.providerStates(of: "Shop", branch: "feat/x").map(\.name) == ["it is open"])

            #expect(try await !client.createOrUpdate("Web", .init(mainBranch: "feat/x")).isNew)
            #expect(try await client.createOrUpdate("New", .init(displayName: "N")).isNew)
            try await client.put(tag: "t", on: "1/2 ü", of: "Web")
            #expect(try await client.latestVersion(of: "Web", tagged: "t").number == "1/2 ü")
            #expect(try await client.delete(tag: "t", on: "1/2 ü", of: "Web"))
            #expect(try await client.delete(branch: "feat/x", of: "Web"))

            let environment = try await client.create(.init(name: "uat", contacts: [.init(name: "Team", emailAddress: "t@x.test")]))
            let changed = try await client.update(environment: environment.uuid, .init(displayName: "UAT"))
            #expect(changed.displayName == "UAT")
            #expect(changed.contacts == environment.contacts)
            try await client.recordRelease(of: "Web", "1/2 ü", to: "uat")
            #expect(try await client.releasedVersions(in: changed, of: "Web").count == 1)
            try await client.recordSupportEnded(of: "Web", "1/2 ü", in: "uat")
            #expect(try await client.releasedVersions(in: changed, of: "Web").isEmpty)
            #expect(try await client.delete(environment: environment.uuid).name == "uat")
        }
    }

    @Test("agree on webhooks")
    func webhooks() async throws {
        try await Self.asked { client in
            _ = try await client.publish(Self.pact(price: 1), as: .init("1"))
            let made = try await client.create(
                .init(
                    url: "http://127.0.0.1:9090/hook", events: ["contract_content_changed"], description: "build",
                    headers: ["Content-Type": "application/json"], body: ["state": "${pactbroker.githubVerificationStatus}"],
                    consumer: .name("Web"), provider: .name("Shop")))
            #expect(made.description == "build")
            #expect(try await client.webhooks().map(\.uuid) == [made.uuid])
            let changed = try await client.createOrUpdate(
                webhook: made.uuid, .init(url: "http://127.0.0.1:9090/other", events: ["contract_published"], description: "other"))
            #expect(!changed.isNew)
            #expect(try await client.delete(webhook: made.uuid))
            #expect(try await client.webhooks().isEmpty)
        }
    }
}
