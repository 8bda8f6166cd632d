import Pact
import Testing

@testable import PactBroker

@Suite("The webhooks' addresses")
struct WebhookRoutesTests {
    private let whole: JSONObject = [
        "description": "Build it", "provider": ["name": "Service"],
        "events": [["name": "contract_published"], ["name": "provider_verification_failed"]],
        "request": [
            "method": "post", "url": "http://127.0.0.1:9090/hook",
            "headers": ["Content-Type": "application/json", "Authorization": "Bearer s3cret"], "body": ["state": "${pactbroker.eventName}"],
            "username": "u", "password": "p4ss",
        ],
    ]

    @Test("a webhook is made, shown without its secrets, listed and taken away")
    func life() async throws {
        let scenario = try WebhookScenario()
        try await scenario.publish("1")
        let made = try await scenario.ask("POST", "/webhooks", .object(whole))
        #expect(made.status == 201)
        let uuid = try #require(made.json["uuid"]?.string)
        let shown = try await scenario.ask("GET", "/webhooks/\(uuid)")
        #expect(shown.json == made.json)
        #expect(shown.json["enabled"] == true)
        #expect(shown.json["request"]?["method"] == "POST")
        #expect(shown.json["request"]?["password"] == "**********")
        #expect(shown.json["request"]?["headers"]?["Authorization"] == "**********")
        #expect(shown.json["request"]?["body"] == ["state": "${pactbroker.eventName}"])
        #expect(shown.json["_links"]?["pb:execute"]?["href"] == .string("http://broker.test/webhooks/\(uuid)/execute"))
        #expect(shown.json["_links"]?["pb:provider"]?["href"] == "http://broker.test/pacticipants/Service")
        #expect(!shown.json.text().contains("s3cret") && !shown.json.text().contains("p4ss"))
        let list = try await scenario.ask("GET", "/webhooks")
        #expect(list.json["_links"]?["pb:webhooks"]?[0]?["href"] == .string("http://broker.test/webhooks/\(uuid)"))
        #expect(try await scenario.ask("DELETE", "/webhooks/\(uuid)").status == 204)
        #expect(try await scenario.ask("GET", "/webhooks/\(uuid)").status == 404)
        #expect(try await scenario.ask("DELETE", "/webhooks/\(uuid)").status == 404)
    }

    @Test("one's own uuid makes a webhook and then changes it; what was masked stays what it was")
    func put() async throws {
        let scenario = try WebhookScenario()
        try await scenario.publish("1")
        let target = "/webhooks/my-own-webhook-1"
        #expect(try await scenario.ask("PUT", target, .object(whole)).status == 201)
        var changed = try #require(try await scenario.ask("GET", target).json.object)
        changed["description"] = "Other"
        changed["enabled"] = false
        let answer = try await scenario.ask("PUT", target, .object(changed))
        #expect(answer.status == 200)
        #expect(answer.json["description"] == "Other" && answer.json["enabled"] == false)
        let webhook = try #require(scenario.catalogue.webhooks.all.first)
        #expect(scenario.catalogue.webhooks.count == 1)
        #expect(webhook.password == "p4ss")
        #expect(webhook.headers.contains(.init(name: "Authorization", value: "Bearer s3cret")))
        for wrong in ["short", "has.dots.in.its.name", "%C3%BCmlaut-in-its-name"] {
            #expect(try await scenario.ask("PUT", "/webhooks/\(wrong)", .object(whole)).status == 400)
        }
    }

    @Test("a masked secret does not follow a webhook to another server", arguments: ["password", "headers"])
    func movedSecret(kept: String) async throws {
        let scenario = try WebhookScenario()
        try await scenario.publish("1")
        let target = "/webhooks/my-own-webhook-1"
        try await scenario.ask("PUT", target, .object(whole))
        var request = try #require(try await scenario.ask("GET", target).json["request"]?.object)
        request["url"] = "http://127.0.0.1:9999/mine"
        request[kept == "password" ? "headers" : "password"] = nil
        let answer = try await scenario.ask("PUT", target, ["request": .object(request)])
        #expect(answer.status == 400)
        #expect(answer.json["errors"]?["request.\(kept)"] != nil, "\(answer.json)")
        #expect(scenario.catalogue.webhooks.all.map(\.url) == ["http://127.0.0.1:9090/hook"])
    }

    @Test("an address that names both sides makes and lists what concerns them")
    func sides() async throws {
        let scenario = try WebhookScenario()
        try await scenario.publish("1")
        let target = "/webhooks/provider/Service/consumer/Website"
        #expect(try await scenario.ask("POST", target, ["request": ["method": "POST", "url": "http://localhost"]]).status == 201)
        try await scenario.webhook(for: [.contractPublished], more: ["consumer": ["name": "Service"]])
        let webhook = try #require(scenario.catalogue.webhooks.all.first)
        #expect(webhook.events == [.contractContentChanged])
        #expect(webhook.shownDescription == "POST localhost")
        for list in [target, "/pacts/provider/Service/consumer/Website/webhooks"] {
            #expect(try await scenario.ask("GET", list).json["_embedded"]?["webhooks"]?.array?.count == 1)
        }
        #expect(try await scenario.ask("GET", "/webhooks/provider/Nobody/consumer/Website").status == 404)
    }

    @Test(
        "what is wrong is named by its place",
        arguments: [
            (#"{}"#, "request", "is missing"), (#"{"request":[]}"#, "request", "must be an object"),
            (#"{"request":{"url":"http://localhost"}}"#, "request.method", "is missing"),
            (#"{"request":{"method":"BREW","url":"http://localhost"}}"#, "request.method", "must be one of POST"),
            (#"{"request":{"method":"POST"}}"#, "request.url", "is missing"),
            (#"{"request":{"method":"POST","url":"http://example.org"}}"#, "request.url", "host example.org is not allowed"),
            (#"{"request":{"method":"POST","url":"file:///etc/passwd"}}"#, "request.url", "must begin with http://"),
            (
                #"{"request":{"method":"POST","url":"http://${pactbroker.consumerName}/"}}"#, "request.url",
                "cannot have a variable in the host"
            ),
            (
                #"{"request":{"method":"POST","url":"http://localhost","headers":{"Host":"x"}}}"#, "request.headers",
                "Host is the broker's own"
            ),
            (#"{"request":{"method":"POST","url":"http://localhost","headers":{"A":"x\r\nB: y"}}}"#, "request.headers", "A has a line end"),
            (
                #"{"request":{"method":"POST","url":"http://localhost","headers":{"a b":"x"}}}"#, "request.headers",
                "cannot be a header's name"
            ),
            (#"{"events":[],"request":{"method":"POST","url":"http://localhost"}}"#, "events", "must be a list of one event"),
            (
                #"{"events":[{"name":"contract_publishd"}],"request":{"method":"POST","url":"http://localhost"}}"#, "events",
                "(at index 0); did you mean contract_published?"
            ),
            (
                #"{"consumer":{"name":"Websit"},"request":{"method":"POST","url":"http://localhost"}}"#, "consumer.name",
                "does not match an existing pacticipant; did you mean Website?"
            ),
            (
                #"{"provider":{"name":"Service","label":"x"},"request":{"method":"POST","url":"http://localhost"}}"#, "provider.label",
                "one of the two"
            ),
            (#"{"enabled":"no","request":{"method":"POST","url":"http://localhost"}}"#, "enabled", "must be true or false"),
        ])
    func problems(body: String, place: String, words: String) async throws {
        let scenario = try WebhookScenario()
        try await scenario.publish("1")
        let answer = try await scenario.ask("POST", "/webhooks", try JSONValue.parse(body))
        #expect(answer.status == 400)
        let sentences = answer.json["errors"]?[place]?.array?.compactMap(\.string) ?? []
        #expect(sentences.contains { $0.contains(words) }, "\(answer.json)")
        #expect(scenario.catalogue.webhooks.isEmpty)
    }

    @Test("a try sends the request at once and tells how it went; failing is no error of the broker")
    func execute() async throws {
        let scenario = try WebhookScenario()
        try await scenario.publish("1.2.3")
        let receiver = WebhookReceiver(HTTPResponse(status: 200, headers: ["X": "y"], text: "fine"), HTTPResponse(status: 503))
        try await scenario.transport.serving(receiver.answer) { origin in
            let uuid = try await scenario.webhook(
                for: [.contractPublished], url: "http://localhost:\(origin.port)/", body: ["v": "${pactbroker.consumerVersionNumber}"])
            let good = try await scenario.ask("POST", "/webhooks/\(uuid)/execute", [:])
            #expect(good.status == 200)
            #expect(good.json["success"] == true)
            #expect(good.json["request"]?["body"] == ["v": "1.2.3"])
            #expect(good.json["response"]?["status"] == 200)
            #expect(good.json["response"]?["body"] == "fine")
            #expect(good.json["logs"]?.string?.contains("Successfully executed webhook") == true)
            let bad = try await scenario.ask("POST", "/webhooks/\(uuid)/execute")
            #expect(bad.status == 200)
            #expect(bad.json["success"] == false)
        }
        #expect(receiver.received.count == 2)
        #expect(scenario.catalogue.triggers.isEmpty)
    }

    @Test("the state of an integration's webhooks is that of their newest deliveries")
    func status() async throws {
        let scenario = try WebhookScenario()
        let receiver = WebhookReceiver(HTTPResponse(status: 500), HTTPResponse(status: 200))
        try await scenario.transport.serving(receiver.answer) { origin in
            try await scenario.webhook(for: [.contractPublished], url: "http://localhost:\(origin.port)/")
            try await scenario.publish("1")
            try await scenario.deliver(WebhookSchedule(waits: []))
            let target = "/pacts/provider/Service/consumer/Website/webhooks/status"
            let failed = try await scenario.ask("GET", target)
            #expect(failed.json["summary"] == ["successful": 0, "failed": 1, "retrying": 0, "notRun": 0])
            try await scenario.publish("2")
            #expect(try await scenario.ask("GET", target).json["summary"]?["notRun"] == 1)
            try await scenario.deliver()
            let done = try await scenario.ask("GET", target)
            #expect(done.json["summary"]?["successful"] == 1)
            let trigger = try #require(done.json["_embedded"]?["triggeredWebhooks"]?[0])
            #expect(trigger["status"] == "success" && trigger["attemptsMade"] == 1 && trigger["attemptsRemaining"] == 0)
            #expect(trigger["eventName"] == "contract_published")
        }
        let one = try await scenario.ask("GET", "/pacts/provider/Service/consumer/Website/version/1/triggered-webhooks")
        #expect(one.json["_embedded"]?["triggeredWebhooks"]?.array?.count == 1)
    }

    @Test("logs of what was never triggered are not found")
    func noLog() async throws {
        #expect(try await WebhookScenario().ask("GET", "/triggered-webhooks/x/logs").status == 404)
    }
}
