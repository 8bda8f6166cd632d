import ArgumentParser
import Pact
import PactBroker
import Testing

@testable import pact_workshop

@Suite("Options of the broker's commands")
struct BrokerOptionsTests {
    @Test("a webhook's body is JSON where it can be, else text", arguments: [(#"{"a": 1.0}"#, #"{"a":1.0}"#), ("hello", #""hello""#)])
    func body(data: String, body: String) throws {
        let details = try WebhookOptions.parse(["http://x", "--contract-published", "-d", data]).details()
        #expect(details.body?.text() == body)
    }

    @Test("a webhook has a method, headers, credentials, events and whom it is about")
    func webhook() throws {
        let details = try WebhookOptions.parse([
            "http://x/${pactbroker.pactUrl}", "-X", "put", "-H", "A: b: c", "--user", "u:p:q", "--consumer", "C", "--provider-label", "l",
            "--contract-content-changed", "--provider-verification-failed",
        ]).details()
        #expect(
            details
                == BrokerClient.WebhookDetails(
                    url: "http://x/${pactbroker.pactUrl}", method: "PUT",
                    events: ["contract_content_changed", "provider_verification_failed"],
                    headers: ["A": "b: c"], username: "u", password: "p:q", consumer: .name("C"), provider: .label("l")))
    }

    @Test(
        "what contradicts itself is refused",
        arguments: [
            ["http://x"], ["http://x", "--contract-published", "--consumer", "C", "--consumer-label", "l"],
        ])
    func contradictions(arguments: [String]) {
        #expect(throws: (any Error).self) { try WebhookOptions.parse(arguments) }
    }

    @Test("selectors are JSON objects, one or a list; tags mean their latest versions")
    func selectors() throws {
        let options = try BrokerSourceOptions.parse([
            "--consumer-version-selectors", #"{"mainBranch": true}"#, "--consumer-version-selectors", #"[{"branch":"a"},{"branch":"b"}]"#,
            "--consumer-version-tags", "dev,prod", "--enable-pending",
        ])
        let publishing = try ResultPublishingOptions.parse(["--provider-branch", "main", "--provider-tags", "x,y"])
        let query = try options.query(publishing)
        #expect(
            query.selectors == [
                ["mainBranch": true], ["branch": "a"], ["branch": "b"], ["tag": "dev", "latest": true], ["tag": "prod", "latest": true],
            ])
        #expect(query.includesPending)
        #expect(query.providerBranch == "main")
        #expect(query.providerTags == ["x", "y"])
    }

    @Test("a selector that is no object is refused", arguments: ["main", "[1]", "{", "1"])
    func wrongSelector(text: String) throws {
        let options = try BrokerSourceOptions.parse(["--consumer-version-selectors", text])
        #expect(throws: CommandFailure.self) { try options.query(ResultPublishingOptions.parse([])) }
    }

    @Test("publishing needs a version")
    func version() throws {
        #expect(throws: (any Error).self) { try ResultPublishingOptions.parse(["--publish"]) }
        let options = try ResultPublishingOptions.parse(["--publish", "--provider-version", "1", "--provider-tags", "a"])
        #expect(options.version == BrokerClient.NewVersion("1", tags: ["a"]))
        #expect(try ResultPublishingOptions.parse(["--provider-version", "1"]).version == nil)
    }

    @Test("a broker is asked where it is named, or where no other pacts are")
    func source() throws {
        let environment = CommandEnvironment(["PACT_BROKER_BASE_URL": "http://h:1"])
        #expect(try BrokerSourceOptions.parse([]).connection(unless: true, environment) == nil)
        #expect(try BrokerSourceOptions.parse([]).connection(unless: false, environment)?.address.port == 1)
        #expect(try BrokerSourceOptions.parse(["-b", "http://h:2"]).connection(unless: true, environment)?.address.port == 2)
        #expect(try BrokerSourceOptions.parse([]).connection(unless: false, CommandEnvironment([:])) == nil)
    }

    @Test("a fetched pact is kept under a name that leads nowhere else")
    func fileName() {
        let pact: JSONValue = ["consumer": ["name": "../../etc/A"], "provider": ["name": "B\u{1B}"]]
        let link = BrokerClient.PactLink(name: "", url: "http://b/pacts/provider/B/consumer/A/version/1%2F2+3")
        #expect(DownloadedPact(link: link, json: pact).fileName == "_.._etc_A-B_-1_2+3.json")
    }
}
