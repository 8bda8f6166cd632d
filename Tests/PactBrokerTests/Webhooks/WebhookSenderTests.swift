import Pact
import Testing

@testable import PactBroker

@Suite("One attempt to send a webhook")
struct WebhookSenderTests {
    private let now = Instant(milliseconds: 1_795_341_600_000)

    private func attempt(_ sender: WebhookSender, _ webhook: Webhook) async throws -> WebhookAttempt {
        try await sender.attempt(try webhook.request(WebhookVariables([:]), mark: "mark"), now: { now })
    }

    @Test(
        "only 200 to 206 are a success",
        arguments: [(200, true), (204, true), (206, true), (207, false), (301, false), (404, false), (500, false)])
    func success(status: Int, isSuccess: Bool) async throws {
        let transport = InMemoryTransport()
        let receiver = WebhookReceiver(HTTPResponse(status: status, headers: ["Location": "http://127.0.0.1:1/"]))
        try await transport.serving(receiver.answer) { origin in
            let made = try await attempt(WebhookSender(transport: transport), .make(url: "http://localhost:\(origin.port)/hook"))
            #expect(made.isSuccess == isSuccess)
            #expect(receiver.received.count == 1)
            #expect(receiver.received.first?.headers.first("Host") == "localhost:\(origin.port)")
            #expect(made.log.text.contains("HTTP status \(status)"))
        }
    }

    @Test("a log says what went out and what came back, line by line, without secrets and harmless to a terminal")
    func log() async throws {
        let transport = InMemoryTransport()
        let receiver = WebhookReceiver(
            HTTPResponse(
                status: 200, headers: ["Set-Cookie": "x=y", "X": "s3cret"], text: "one\u{1B}[31m\r\ntwo s3cret\n[fake] INFO: three"))
        try await transport.serving(receiver.answer) { origin in
            let webhook = Webhook.make(
                url: "http://127.0.0.1:\(origin.port)/hook", headers: [.init(name: "Authorization", value: "s3cret")], body: #"{"a":"b"}"#)
            let text = try await attempt(WebhookSender(transport: transport), webhook).log.text
            let time = "[2026-11-22T10:00:00Z]"
            #expect(!text.contains("s3cret") && !text.contains("\u{1B}") && !text.contains("x=y"))
            #expect(text.hasPrefix("\(time) INFO: POST http://127.0.0.1:\(origin.port)/hook\n"))
            #expect(text.contains("\(time) INFO: > Authorization: **********\n"))
            #expect(text.contains("\(time) INFO: > {\"a\":\"b\"}\n"))
            #expect(text.hasSuffix("\(time) INFO: < one?[31m\n\(time) INFO: < two **********\n\(time) INFO: < [fake] INFO: three\n"))
        }
    }

    @Test("a long answer is cut")
    func cut() async throws {
        let transport = InMemoryTransport()
        let receiver = WebhookReceiver(HTTPResponse(status: 200, body: Array(repeating: 0x61, count: WebhookAttempt.bodyLimit + 5)))
        try await transport.serving(receiver.answer) { origin in
            let made = try await attempt(WebhookSender(transport: transport), .make(url: "http://127.0.0.1:\(origin.port)/"))
            #expect(made.log.text.utf8.count < WebhookAttempt.bodyLimit + 2000)
            #expect(made.log.text.contains("(5 more bytes are not kept)"))
        }
    }

    @Test("nothing goes to a name that leads elsewhere than it may", arguments: ["169.254.169.254", "127.0.0.1"])
    func rebinding(address: String) async throws {
        let transport = InMemoryTransport()
        let receiver = WebhookReceiver()
        try await transport.serving(receiver.answer) { origin in
            let policy = WebhookPolicy(allowsLoopback: false, hosts: [try #require(WebhookHostPattern("ci.example.org"))])
            let sender = WebhookSender(policy: policy, transport: transport, addresses: { _ in ["93.184.216.34", address] })
            let made = try await attempt(sender, .make(url: "http://ci.example.org:\(origin.port)/"))
            #expect(made.outcome == .failure(.forbiddenAddress(host: "ci.example.org", address: address)))
        }
        #expect(receiver.received.isEmpty)
    }

    @Test("a name is looked up once, and what it led to is what is sent to")
    func resolved() async throws {
        let transport = InMemoryTransport()
        let receiver = WebhookReceiver()
        let lookups = Counter()
        try await transport.serving(receiver.answer) { origin in
            let sender = WebhookSender(
                policy: WebhookPolicy(hosts: [try #require(WebhookHostPattern("*.example.org"))]), transport: transport,
                addresses: { _ in lookups.next() == 1 ? ["::1", "127.0.0.1"] : ["169.254.169.254"] })
            let made = try await attempt(sender, .make(url: "http://ci.example.org:\(origin.port)/"))
            #expect(made.isSuccess)
            #expect(receiver.received.first?.headers.first("Host") == "ci.example.org:\(origin.port)")
        }
    }

    @Test("what cannot be sent is told with the reason and a way out")
    func failures() async throws {
        let transport = InMemoryTransport()
        let cases: [(WebhookSender, String, String)] = [
            (WebhookSender(transport: transport), "http://example.org/", "may not go to example.org"),
            (WebhookSender(transport: transport), "https://localhost/", "no way to send over https"),
            (WebhookSender(), "http://localhost/", "without a way to send webhooks"),
            (WebhookSender(transport: transport), "http://localhost:1/", "nobody listens at http://localhost:1"),
            (
                WebhookSender(policy: WebhookPolicy(hosts: [try #require(WebhookHostPattern("*"))]), transport: transport),
                "http://example.org/", "cannot look up the name example.org"
            ),
        ]
        for (sender, url, words) in cases {
            let made = try await attempt(sender, .make(url: url))
            #expect(!made.isSuccess)
            #expect(made.log.text.contains(words), "\(made.log.text)")
        }
    }

    @Test("a receiver that gives no answer is given up")
    func timeLimit() async throws {
        let transport = InMemoryTransport()
        try await transport.serving({ _ in
            try await Task.sleep(for: .seconds(60))
            return HTTPResponse(status: 200)
        }) { origin in
            let sender = WebhookSender(transport: transport, timeLimit: .milliseconds(20))
            let made = try await attempt(sender, .make(url: "http://127.0.0.1:\(origin.port)/"))
            #expect(made.outcome == .failure(.transport(.timedOut(origin, after: .milliseconds(20)))))
        }
    }
}
