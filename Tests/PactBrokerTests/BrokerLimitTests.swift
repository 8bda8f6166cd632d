import Pact
import Testing

@testable import PactBroker

@Suite("What is too much at once")
struct BrokerLimitTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let method: String
        let target: String
        /// With what is allowed, and with one more.
        let body: @Sendable (_ isTooMuch: Bool) -> JSONValue
        let place: String
        let words: String

        var testDescription: String { "\(method) \(target) \(place)" }

        init(_ method: String, _ target: String, _ place: String, _ words: String, _ body: @escaping @Sendable (Bool) -> JSONValue) {
            (self.method, self.target, self.place, self.words, self.body) = (method, target, place, words, body)
        }
    }

    static func text(_ count: Int, _ isTooMuch: Bool, prefix: String = "") -> JSONValue {
        .string(prefix + String(repeating: "a", count: count + (isTooMuch ? 1 : 0) - prefix.count))
    }

    static func list(_ count: Int, _ isTooMuch: Bool, _ element: (Int) -> JSONValue) -> JSONValue {
        .array((0..<count + (isTooMuch ? 1 : 0)).map(element))
    }

    static func publication(_ name: String, _ value: @escaping @Sendable (Bool) -> JSONValue) -> @Sendable (Bool) -> JSONValue {
        { isTooMuch in
            var body: JSONObject = [
                "pacticipantName": "Website", "pacticipantVersionNumber": "1",
                "contracts": [AskedBroker.contract(AskedBroker.pact(), consumer: "Website")],
            ]
            body[name] = value(isTooMuch)
            return .object(body)
        }
    }

    static func webhook(_ name: String, _ value: @escaping @Sendable (Bool) -> JSONValue) -> @Sendable (Bool) -> JSONValue {
        { isTooMuch in
            var request: JSONObject = ["method": "POST", "url": "http://localhost:1"]
            request[name] = value(isTooMuch)
            return ["request": .object(request)]
        }
    }

    static func headers(_ count: Int, _ value: String = "") -> JSONValue {
        .object(JSONObject((0..<count).map { (name: "X-\(1000 + $0)", value: .string(value)) }))
    }

    static let name = "cannot be longer than 1000 bytes, and has 1001"
    static let url = "cannot be longer than 8000 bytes, and has 8001"
    static let many = "cannot have more than 100 elements, and has 101"

    static let publishing: [Case] = [
        Case("POST", "/contracts/publish", "pacticipantVersionNumber", name, publication("pacticipantVersionNumber") { text(1000, $0) }),
        Case("POST", "/contracts/publish", "branch", name, publication("branch") { text(1000, $0) }),
        Case("POST", "/contracts/publish", "tags", name + " (at index 0)", publication("tags") { [text(1000, $0)] }),
        Case("POST", "/contracts/publish", "tags", many, publication("tags") { list(100, $0) { .string("t\($0)") } }),
        Case("POST", "/contracts/publish", "buildUrl", url, publication("buildUrl") { text(8000, $0, prefix: "http://") }),
        Case(
            "POST", "/contracts/publish", "contracts", many,
            publication("contracts") { isTooMuch in
                list(100, isTooMuch) { AskedBroker.contract(AskedBroker.pact(provider: "P\($0)"), consumer: "Website") }
            }),
    ]

    static let recording: [Case] = [
        Case("POST", "/pacticipants", "name", name) { ["name": text(1000, $0)] },
        Case("POST", "/pacticipants", "repositoryUrl", url) { ["name": "A", "repositoryUrl": text(8000, $0)] },
        Case("POST", "/pacticipants", "labels", many) { ["name": "A", "labels": list(100, $0) { .string("l\($0)") }] },
        Case("PUT", "/pacticipants/A/versions/1", "buildUrl", url) { ["buildUrl": text(8000, $0)] },
        Case("PUT", "/pacticipants/A/versions/1", "tags", many) { ["tags": list(100, $0) { ["name": .string("t\($0)")] }] },
        Case("POST", "/environments", "name", name) { ["name": text(1000, $0), "production": false] },
        Case("POST", "/environments", "contacts", many) {
            ["name": "e", "production": false, "contacts": list(100, $0) { ["name": .string("c\($0)")] }]
        },
    ]

    static let webhooks: [Case] = [
        Case("POST", "/webhooks", "description", "cannot be longer than 10000 bytes, and has 10001") {
            ["description": text(10_000, $0), "request": ["method": "POST", "url": "http://localhost:1"]]
        },
        Case("POST", "/webhooks", "events", "cannot have more than 20 elements, and has 21") {
            [
                "events": list(20, $0) { _ in ["name": "contract_published"] },
                "request": ["method": "POST", "url": "http://localhost:1"],
            ]
        },
        Case("POST", "/webhooks", "request.url", url, webhook("url") { text(8000, $0, prefix: "http://localhost/") }),
        Case("POST", "/webhooks", "request.headers", many, webhook("headers") { headers($0 ? 101 : 100) }),
        Case(
            "POST", "/webhooks", "request.headers", "all together cannot be longer than 16384 bytes, and has 16386",
            webhook("headers") { headers(2, String(repeating: "v", count: $0 ? 8187 : 8186)) }),
        Case(
            "POST", "/webhooks", "request.body", "cannot be longer than 1048576 bytes, and has 1048577",
            webhook("body") { text(1_048_576, $0) }),
        Case(
            "POST", "/webhooks", "request.password", url, webhook("password") { text(8000, $0) }),
    ]

    @Test("is refused with the limit, and one less is not", arguments: publishing + recording + webhooks)
    func refused(_ asked: Case) async throws {
        let broker = try AskedBroker()
        let refused = try await broker.ask(asked.method, asked.target, asked.body(true))
        #expect(refused.status == 400)
        #expect(refused.json["errors"]?[asked.place]?.array?.first?.string == asked.words)
        #expect(broker.broker.read { $0.pacticipants.isEmpty && $0.environments.isEmpty && $0.webhooks.isEmpty })
        let accepted = try await broker.ask(asked.method, asked.target, asked.body(false))
        #expect((200..<300).contains(accepted.status), "\(accepted.text.prefix(300))")
    }

    @Test(
        "is a name in an address, too",
        arguments: [
            ("PUT", "/pacticipants/%/versions/1"), ("PUT", "/pacticipants/A/versions/%"), ("PUT", "/pacticipants/A/versions/1/tags/%"),
            ("PUT", "/pacticipants/A/branches/%/versions/1"), ("PUT", "/pacticipants/A/labels/%"),
        ])
    func address(method: String, target: String) async throws {
        let broker = try AskedBroker()
        _ = try await broker.ask("POST", "/pacticipants", ["name": "A"])
        for (length, status) in [(1001, 400...400), (1000, 200...201)] {
            let answer = try await broker.ask(
                method, target.replacing("%", with: String(repeating: "a", count: length)), [:])
            #expect(status.contains(answer.status), "\(answer.text.prefix(300))")
        }
    }

    @Test(
        "of selectors is refused, and of what is wrong only some is told",
        arguments: [
            (list(200, false) { _ in ["branch": "a"] }, 200, 0), (list(200, true) { _ in ["branch": "a"] }, 400, 1),
            (list(150, false) { _ in ["branch": " "] }, 400, 20), ([["environment": text(1000, true)]] as JSONValue, 400, 1),
            ([["branch": text(1000, false)]] as JSONValue, 200, 0),
        ])
    func selectors(_ selectors: JSONValue, status: Int, problems: Int) async throws {
        let broker = try AskedBroker()
        try await broker.publish([AskedBroker.pact()], as: "1")
        let answer = try await broker.ask(
            "POST", "/pacts/provider/Service/for-verification", ["consumerVersionSelectors": selectors])
        #expect(answer.status == status)
        #expect((answer.json["errors"]?["consumerVersionSelectors"]?.array?.count ?? 0) == problems)
    }

    @Test(
        "of a matrix's selectors is refused, and of what is wrong only some is told",
        arguments: [
            ("q[][pacticipant]=Website", 200, 200, 0), ("q[][pacticipant]=Website", 201, 400, 1), ("q[][pacticipant]=W", 150, 400, 20),
            ("ignore[][pacticipant]=W", 201, 400, 1),
        ])
    func matrix(selector: String, count: Int, status: Int, problems: Int) async throws {
        let broker = try AskedBroker()
        try await broker.publish([AskedBroker.pact()], as: "1")
        let selectors = ["q[][pacticipant]=Website"] + Array(repeating: selector, count: count - (selector.hasPrefix("q") ? 1 : 0))
        let answer = try await broker.ask("GET", "/matrix?" + selectors.joined(separator: "&"))
        #expect(answer.status == status)
        #expect((answer.json["errors"]?.array?.count ?? 0) == problems)
    }

    @Test(
        "a result's version and build are checked as those of a publication are",
        arguments: [
            ("providerApplicationVersion", "1\u{1B}[2J", "cannot contain control characters"),
            ("providerApplicationVersion", "1\u{0}", "cannot contain control characters"),
            ("providerApplicationVersion", "..", "cannot be '..', since no address can be made of it"),
            ("providerApplicationVersion", String(repeating: "1", count: 1001), name),
            ("buildUrl", "http://ci/1\r\nX: y", "cannot contain multiple lines"),
            ("buildUrl", "http://ci/1\u{2028}2", "cannot contain multiple lines"),
            ("buildUrl", "http://ci/1\u{7}", "cannot contain control characters"),
            ("buildUrl", "http://" + String(repeating: "c", count: 7994), url),
        ])
    func result(member: String, value: String, words: String) throws {
        var body: JSONObject = ["success": true, "providerApplicationVersion": "1", "buildUrl": "http://ci/1"]
        #expect(throws: Never.self) { try VerificationSubmission(body) }
        body[member] = .string(value)
        #expect(throws: BrokerError.invalid([member: [words]])) { try VerificationSubmission(body) }
    }

    @Test("a build's address is one line wherever it is given", arguments: ["a\nb", "a\u{1B}b"])
    func build(_ url: String) async throws {
        let broker = try AskedBroker()
        #expect(try await broker.ask("PUT", "/pacticipants/A/versions/1", ["buildUrl": .string(url)]).status == 400)
        #expect(try await broker.ask("POST", "/contracts/publish", Self.publication("buildUrl") { _ in .string(url) }(false)).status == 400)
    }

    @Test("a webhook's many header fields are written in one go, the last of each name at the place of the first")
    func fields() throws {
        let many = (0..<20_000).map { Webhook.Header(name: "X-\($0)", value: "v") }
        let webhook = Webhook.make(headers: [.init(name: "accept", value: "a"), .init(name: "X-1", value: "old")] + many)
        let begin = ContinuousClock.now
        let request = try webhook.request(WebhookVariables([:]), mark: "m").request
        #expect(ContinuousClock.now - begin < .seconds(5))
        #expect(request.headers.fields.count == 20_003)
        #expect(request.headers["Accept"] == ["a"])
        #expect(request.headers["X-1"] == ["v"])
    }

    @Test("the last version with each of the tags is found, however many there are")
    func tags() async throws {
        let broker = try AskedBroker()
        let tags = (0..<100).map { "t\($0)" }
        for version in 1...3 {
            try await broker.publish([AskedBroker.pact([("get", 200 + version / 3)])], as: "\(version)", tags: tags)
        }
        try await broker.publish([AskedBroker.pact([("get", 204)])], as: "4")
        let notices = try await broker.publish([AskedBroker.pact([("get", 201)])], as: "5", tags: tags).notices("debug")
        #expect(notices.contains { $0.contains("Events detected: contract_published (") })
    }
}
