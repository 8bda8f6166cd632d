import Pact
import PactBroker
import Testing

@Suite("Verifying through a broker's client")
struct ClientVerifyingTests {
    private static let interaction: JSONValue = [
        "_id": "id1", "description": "one", "request": ["method": "GET", "path": "/"], "response": ["status": 200],
    ]

    private static let pact: JSONValue = [
        "consumer": ["name": "A"], "provider": ["name": "B"], "interactions": [interaction],
        "metadata": ["pactSpecification": ["version": "2.0.0"]],
        "_links": ["pb:publish-verification-results": ["href": "http://b/results/7"]],
    ]

    private static let listed: JSONValue = [
        "_embedded": [
            "pacts": [
                [
                    "shortDescription": "latest from main branch",
                    "verificationProperties": [
                        "pending": true, "wip": true,
                        "notices": [
                            ["when": "before_verification", "text": "because"],
                            ["when": "after_verification:success_true_published_false", "text": "not yet"],
                            ["when": "after_verification:success_false_published_true", "text": "still pending"],
                        ],
                    ],
                    "_links": ["self": ["href": "http://b/pacts/1", "name": "Pact between A (1) and B"]],
                ]
            ]
        ]
    ]

    @Test("fetches the pacts that selectors choose, with what the broker says of each")
    func selected() async throws {
        let answers = ["POST /pacts/provider/B/for-verification": [HTTPResponse.hal(Self.listed)], "GET /pacts/1": [.hal(Self.pact)]]
        try await RecordedBroker.asked(answers) { client, broker in
            let query = BrokerClient.PactsQuery(
                selectors: [["mainBranch": true]], providerBranch: "main", providerTags: ["t"], includesPending: true,
                workInProgressSince: "2026-01-01")
            let pacts = try await client.pactsForVerification(of: "B", query)
            let pact = try #require(pacts.first)
            #expect(pact.name == "Pact between A (1) and B")
            #expect(pact.shortDescription == "latest from main branch")
            #expect(pact.isPending && pact.isWorkInProgress)
            #expect(pact.noticesBefore == ["because"])
            #expect(pact.noticesAfter(isSuccess: true, isPublished: false) == ["not yet"])
            #expect(pact.noticesAfter(isSuccess: false, isPublished: true) == ["still pending"])
            #expect(pact.noticesAfter(isSuccess: true, isPublished: true).isEmpty)
            #expect(pact.json == Self.pact)
            #expect(pact.resultsTarget == "/results/7")
            let body = try JSONValue.parse(broker.requests.first?.body ?? [])
            #expect(
                body == [
                    "providerVersionBranch": "main", "providerVersionTags": ["t"], "includePendingStatus": true,
                    "includeWipPactsSince": "2026-01-01", "consumerVersionSelectors": [["mainBranch": true]],
                ])
        }
    }

    @Test("fetches the latest pact of each consumer where nothing is chosen", arguments: ["pb:pacts", "pacts"])
    func latest(relation: String) async throws {
        let links = JSONObject().appending(relation, [["href": "/pacts/1"]])
        let list: JSONValue = ["_links": .object(links)]
        let answers = ["GET /pacts/provider/B/latest": [HTTPResponse.hal(list)], "GET /pacts/1": [.hal(Self.pact)]]
        try await RecordedBroker.asked(answers) { client, _ in
            let pacts = try await client.latestPacts(of: "B")
            #expect(pacts.map(\.json) == [Self.pact])
            #expect(pacts.first?.isPending == false)
        }
    }

    @Test("makes version, branch and tags known before it publishes a result")
    func publishing() async throws {
        let answers = [
            "GET /pacts/1": [HTTPResponse.hal(Self.pact)], "PUT /pacticipants/B/branches/feat%2Fx/versions/2": [.hal([:], status: 201)],
            "PUT /pacticipants/B/versions/2/tags/dev": [.hal([:], status: 201)],
            "POST /results/7": [.hal(["_links": ["self": ["href": "http://b/results/7/1"]]], status: 201)],
        ]
        try await RecordedBroker.asked(answers) { client, broker in
            let pact = try await client.pactToVerify(at: "http://b/pacts/1")
            let version = BrokerClient.NewVersion("2", branch: "feat/x", tags: ["dev"], buildURL: "http://ci/2")
            let url = try await client.publishResult(of: pact, provider: "B", version: version, isSuccess: false, results: [])
            #expect(url == "http://b/results/7/1")
            #expect(
                broker.asked == [
                    "GET /pacts/1", "PUT /pacticipants/B/branches/feat%2Fx/versions/2", "PUT /pacticipants/B/versions/2/tags/dev",
                    "POST /results/7",
                ])
            let body = try JSONValue.parse(broker.requests.last?.body ?? [])
            #expect(body["success"] == false)
            #expect(body["providerApplicationVersion"] == "2")
            #expect(body["buildUrl"] == "http://ci/2")
            #expect(body["testResults"] == [])
            #expect(body["verifiedBy"]?["implementation"] == "pact-workshop")
        }
    }

    @Test("says which link is missing where a broker takes no results")
    func noResults() async throws {
        let pact = JSONValue.object((Self.pact.object ?? [:]).without(["_links"]))
        try await RecordedBroker.asked(["GET /pacts/1": [.hal(pact)]]) { client, _ in
            let pact = try await client.pactToVerify(at: "/pacts/1")
            let error = await #expect(throws: BrokerClientError.self) {
                try await client.publishResult(of: pact, provider: "B", version: .init("1"), isSuccess: true, results: [])
            }
            guard case .missing(_, "_links.pb:publish-verification-results") = error else { throw try #require(error) }
        }
    }

    @Test("gives results by the broker's own ids, each mismatch with where it is")
    func results() throws {
        let pact = try PactFile(json: Self.pact)
        let interaction = try #require(pact.interactions.first)
        func report(_ outcome: VerificationResult.Outcome) -> VerificationReport {
            VerificationReport(pact: pact, results: [VerificationResult(index: 0, interaction: interaction, outcome: outcome)])
        }
        #expect(report(.ok).brokerResults == [["interactionId": "id1", "interactionDescription": "one", "success": true]])
        let mismatches: [(Mismatch.Place, attribute: JSONValue, identifier: JSONValue?)] = [
            (.status, "status", nil), (.header(name: "X"), "header", "X"), (.body(path: "$.a"), "body", "$.a"),
        ]
        for (place, attribute, identifier) in mismatches {
            let mismatch = Mismatch(place: place, reason: .notEqual, expected: 1, actual: 2)
            let found = report(.mismatched([mismatch])).brokerResults[0]?["mismatches"]?[0]
            #expect(found?["attribute"] == attribute)
            #expect(found?["identifier"] == identifier)
            #expect(found?["description"] == .string(mismatch.sentence))
        }
        let failed = report(.stateFailed(state: "s", reason: "no")).brokerResults[0]
        #expect(failed?["success"] == false)
        #expect(failed?["exceptions"]?[0]?["message"] == #"The provider state "s" could not be set up: no"#)
    }

    @Test("publishes what was verified whole, or fails already, and nothing of a provider that was not there")
    func worth() throws {
        var pact = try PactFile(json: Self.pact)
        pact.interactions += pact.interactions
        let interaction = try #require(pact.interactions.first)
        func report(_ outcomes: [VerificationResult.Outcome]) -> VerificationReport {
            VerificationReport(
                pact: pact,
                results: outcomes.enumerated().map { VerificationResult(index: $0.offset, interaction: interaction, outcome: $0.element) })
        }
        let failed = VerificationResult.Outcome.stateFailed(state: "s", reason: "no")
        let away = VerificationResult.Outcome.unreachable(.unknownHost("p"))
        let table: [(outcomes: [VerificationResult.Outcome], isWorthPublishing: Bool, isWholeSuccess: Bool)] = [
            ([.ok, .ok], true, true), ([.ok], false, false), ([failed], true, false), ([.ok, failed], true, false),
            ([.ok, away], false, false), ([], false, false),
        ]
        for (outcomes, isWorthPublishing, isWholeSuccess) in table {
            #expect(report(outcomes).isWorthPublishing == isWorthPublishing)
            #expect(report(outcomes).isWholeSuccess == isWholeSuccess)
        }
    }
}
