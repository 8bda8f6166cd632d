import Pact
import PactBroker
import Testing

@Suite("The matrix's addresses")
struct MatrixRoutesTests {
    static let told = """
        pact Web 1 main #dev -> Service A
        version Service 2 main #prod
        verify A by Service 2 ok
        deploy Service 2 production
        pact Web 2 feature -> Service B
        """

    static func get(_ target: String, told: String = told) async throws -> HTTPResponse {
        let catalogue = try DrawnCatalogue(told).catalogue
        let broker = try Broker.make()
        try broker.change { edit in edit.copy(catalogue) }
        return try await BrokerService(broker).handler(HTTPRequest(method: "GET", target: target, headers: ["Host": "broker.test"]))
    }

    @Test(
        "answer yes, no or unknown",
        arguments: [
            ("/matrix?q[][pacticipant]=Web&q[][version]=1&latestby=cvpv&environment=production", JSONValue.bool(true)),
            ("/matrix?q%5B%5D%5Bpacticipant%5D=Web&q%5B%5D%5Bversion%5D=2&latestby=cvpv&environment=production", .null),
            ("/matrix?q[][pacticipant]=Web&q[][version]=9&latestby=cvpv&environment=production", .bool(false)),
            ("/matrix/provider/Service/consumer/Web?latestby=cvpv", .null),
            ("/can-i-deploy?pacticipant=Web&version=1&environment=production", .bool(true)),
            ("/can-i-deploy?pacticipant=Web&version=1&to=prod", .bool(true)),
            ("/can-i-deploy?pacticipant=Web&version=2&to=prod", .null),
            ("/pacticipants/Web/latest-version/dev/can-i-deploy/to/prod", .bool(true)),
            ("/pacticipants/Web/branches/main/latest-version/can-i-deploy/to-environment/production", .bool(true)),
            ("/pacticipants/Web/branches/feature/latest-version/can-i-deploy/to-environment/production", .null),
        ])
    func verdicts(_ target: String, _ deployable: JSONValue) async throws {
        let response = try await Self.get(target)
        #expect(response.status == 200)
        #expect(response.headers.first("Content-Type") == "application/hal+json;charset=utf-8")
        #expect(try JSONValue.parse(response.body)["summary"]?["deployable"] == deployable)
    }

    @Test("show a row with both versions, where they are and what was found")
    func row() async throws {
        let response = try await Self.get("/matrix?q[][pacticipant]=Web&q[][version]=1&latestby=cvpv&environment=production")
        let json = try JSONValue.parse(response.body)
        #expect(
            json["summary"]
                == [
                    "deployable": true, "reason": "All required verification results are published and successful", "success": 1,
                    "failed": 0, "unknown": 0,
                ])
        #expect(json["notices"] == [["type": "success", "text": "All required verification results are published and successful"]])
        let row = json["matrix"]?.array?.first
        #expect(row?["consumer"]?["name"] == "Web")
        #expect(row?["consumer"]?["version"]?["number"] == "1")
        #expect(row?["consumer"]?["version"]?["branches"]?.array?.first?["name"] == "main")
        #expect(row?["consumer"]?["version"]?["branches"]?.array?.first?["latest"] == true)
        #expect(row?["consumer"]?["version"]?["tags"]?.array?.first?["name"] == "dev")
        #expect(row?["provider"]?["version"]?["environments"]?.array?.first?["name"] == "production")
        #expect(row?["pact"]?["_links"]?["self"]?["href"] == "http://broker.test/pacts/provider/Service/consumer/Web/version/1")
        #expect(row?["verificationResult"]?["success"] == true)
        #expect(
            row?["verificationResult"]?["_links"]?["self"]?["href"]
                == "http://broker.test/pacts/provider/Service/consumer/Web/pact-version/A/verification-results/1")
        #expect(row?["verificationType"] == nil)
    }

    @Test("show a row without result with nothing in the provider's place")
    func missingRow() async throws {
        let response = try await Self.get(
            "/matrix?q[][pacticipant]=Web&q[][version]=2&ignore[][pacticipant]=Service&latestby=cvpv&environment=production")
        let json = try JSONValue.parse(response.body)
        #expect(json["summary"]?["ignored"] == 1)
        let row = json["matrix"]?.array?.first
        #expect(row?["provider"]?["name"] == "Service")
        #expect(row?["provider"]?["version"] == .null)
        #expect(row?["verificationResult"] == .null)
        #expect(row?["ignored"] == true)
    }

    @Test(
        "refuse what cannot be answered, as clients know how to print it",
        arguments: [
            ("/matrix", 400, #"{"errors":["Please provide 1 or more version selectors."]}"#),
            ("/matrix?q[][pacticipant]=Nope&latestby=cvp", 400, #"{"errors":["Pacticipant Nope not found"]}"#),
            ("/matrix/provider/Nope/consumer/Web", 404, #"{"error":"No pacticipant with name 'Nope' found"}"#),
            ("/matrix/provider/Service/consumer/Web?limit=0", 400, #"{"errors":["The limit must be 1 or greater."]}"#),
            (
                "/can-i-deploy?pacticipant=Web&version=1", 400,
                #"{"errors":{"":["Must specify either an environment or a 'to' tag."]}}"#
            ),
            (
                "/can-i-deploy?pacticipant=Nope&version=1&environment=production", 400,
                #"{"errors":{"pacticipant":["does not match an existing pacticipant"]}}"#
            ),
            (
                "/can-i-deploy?pacticipant=&environment=mars", 400,
                #"{"errors":{"environment":["environment with name 'mars' does not exist"],"pacticipant":["must be filled"],"version":["is missing"]}}"#
            ),
            (
                "/can-i-deploy?pacticipant=Web&version=1&environment=production&to=prod", 400,
                #"{"errors":{"":["Cannot specify both an environment and a 'to' tag."]}}"#
            ),
            (
                "/pacticipants/Nope/latest-version/dev/can-i-deploy/to/prod", 404, #"{"error":"No pacticipant with name 'Nope' found"}"#
            ),
            (
                "/pacticipants/Web/latest-version/zz/can-i-deploy/to/prod", 404, #"{"error":"No version with tag zz exists for Web"}"#
            ),
            (
                "/pacticipants/Web/branches/main/latest-version/can-i-deploy/to-environment/mars", 404,
                #"{"error":"Environment with name 'mars' does not exist"}"#
            ),
        ])
    func refusals(_ target: String, _ status: Int, _ body: String) async throws {
        let response = try await Self.get(target)
        #expect(response.status == status)
        let expected = try JSONValue.parse(Array(body.utf8))
        #expect(try JSONValue.parse(response.body) == expected)
    }

    @Test(
        "draw badges, whatever is asked for",
        arguments: [
            ("/pacticipants/Web/latest-version/dev/can-i-deploy/to/prod/badge", "can-i-deploy: dev to prod", "#2c7a3f"),
            ("/pacticipants/Web/latest-version/dev/can-i-deploy/to/prod/badge?label=Web", "Web: dev to prod", "#2c7a3f"),
            ("/pacticipants/Web/latest-version/zz/can-i-deploy/to/prod/badge", "version: not found", "#5f6368"),
            ("/pacticipants/Nope/latest-version/zz/can-i-deploy/to/prod/badge", "pacticipant: not found", "#5f6368"),
            (
                "/pacticipants/Web/branches/feature/latest-version/can-i-deploy/to-environment/production/badge",
                "can-i-deploy: feature to production", "#5f6368"
            ),
            (
                "/pacticipants/Web/branches/%3Cb%3E/latest-version/can-i-deploy/to-environment/production/badge", "branch: not found",
                "#5f6368"
            ),
            (
                "/pacticipants/Web/branches/main/latest-version/can-i-deploy/to-environment/a%22%26b/badge", "environment: not found",
                "#5f6368"
            ),
            ("/pacticipants/Web/main-branch/can-i-merge/badge?label=%3Cscript%3E", "&lt;script&gt;: success", "#2c7a3f"),
            ("/pacticipants/Service/main-branch/can-i-merge/badge", "can-i-merge: success", "#2c7a3f"),
        ])
    func badges(_ target: String, _ name: String, _ colour: String) async throws {
        let response = try await Self.get(target)
        #expect(response.status == 200)
        #expect(response.headers.first("Content-Type") == "image/svg+xml;charset=utf-8")
        let svg = String(decoding: response.body, as: UTF8.self)
        #expect(svg.contains("<title>\(name)</title>"))
        #expect(svg.contains(colour))
        #expect(!svg.contains("<script"))
    }
}

extension CatalogueEdit {
    /// Puts all rows of another catalogue.
    mutating func copy(_ other: Catalogue) {
        other.pacticipants.all.forEach { put($0) }
        other.versions.all.forEach { put($0) }
        other.branches.all.forEach { put($0) }
        other.branchVersions.all.forEach { put($0) }
        other.tags.all.forEach { put($0) }
        other.contents.all.forEach { put($0) }
        other.publications.all.forEach { put($0) }
        other.verifications.all.forEach { put($0) }
        other.environments.all.forEach { put($0) }
        other.deployments.all.forEach { put($0) }
        other.releases.all.forEach { put($0) }
    }
}
