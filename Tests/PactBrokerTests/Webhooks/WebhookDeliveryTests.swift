import Pact
import Testing

@testable import PactBroker

@Suite("The delivery of webhooks")
struct WebhookDeliveryTests {
    private let fails = HTTPResponse(status: 500, headers: [:], text: "no")

    @Test("an event's request goes out with its variables, once")
    func delivered() async throws {
        let scenario = try WebhookScenario()
        let receiver = WebhookReceiver()
        try await scenario.transport.serving(receiver.answer) { origin in
            try await scenario.webhook(
                for: [.contractPublished], url: "http://localhost:\(origin.port)/hook?v=${pactbroker.consumerVersionNumber}",
                body: ["branch": "${pactbroker.consumerVersionBranch}"])
            try await scenario.publish("1 2", branch: "a\"b")
            try await scenario.deliver()
        }
        let request = try #require(receiver.received.first)
        #expect(receiver.received.count == 1)
        #expect(request.target == "/hook?v=1%202")
        #expect(String(decoding: request.body, as: UTF8.self) == #"{"branch":"a\"b"}"#)
        let trigger = try #require(scenario.catalogue.triggers.all.first)
        #expect(trigger.status == .success && trigger.attempts == 1 && trigger.nextAttemptAt == nil)
        #expect(try scenario.log().hasSuffix("INFO: Successfully executed webhook\n"))
    }

    @Test("a receiver that fails is asked again after 10, 60, 120, 300, 600 and 1200 seconds, and no more")
    func retried() async throws {
        let scenario = try WebhookScenario()
        let receiver = WebhookReceiver(fails)
        try await scenario.transport.serving(receiver.answer) { origin in
            try await scenario.webhook(for: [.contractPublished], url: "http://localhost:\(origin.port)/")
            try await scenario.publish("1")
            try await scenario.deliver()
        }
        #expect(receiver.received.count == 7)
        #expect(scenario.clock.sleeps.withLock { $0 } == [10, 60, 120, 300, 600, 1200].map { Duration.seconds($0) })
        let trigger = try #require(scenario.catalogue.triggers.all.first)
        #expect(trigger.status == .failure && trigger.attempts == 7)
        let log = try scenario.log()
        for seconds in [10, 60, 120, 300, 600, 1200] { #expect(log.contains("Retrying webhook in \(seconds) seconds\n")) }
        #expect(log.hasSuffix("ERROR: Failed to execute webhook after 7 attempts\n"))
    }

    @Test("the first attempt waits where the schedule says so, and one that succeeds is the last")
    func schedule() async throws {
        let scenario = try WebhookScenario()
        let receiver = WebhookReceiver(fails, HTTPResponse(status: 204))
        try await scenario.transport.serving(receiver.answer) { origin in
            try await scenario.webhook(for: [.contractPublished], url: "http://localhost:\(origin.port)/")
            try await scenario.publish("1")
            try await scenario.deliver(WebhookSchedule(start: .seconds(5), waits: [.seconds(1), .seconds(2)]))
        }
        #expect(scenario.clock.sleeps.withLock { $0 } == [.seconds(5), .seconds(1)])
        #expect(scenario.catalogue.triggers.all.map(\.status) == [.success])
    }

    @Test("a restart goes on where the program was stopped")
    func restart() async throws {
        let first = try WebhookScenario()
        try await first.webhook(for: [.contractPublished], url: "http://localhost:1/")
        try await first.publish("1")
        try await first.deliver(until: { $0.triggers.all.allSatisfy { $0.attempts > 0 } })
        let receiver = WebhookReceiver()
        let second = try WebhookScenario(store: first.store)
        let attempts = try #require(second.catalogue.triggers.all.first).attempts
        try await second.transport.serving(receiver.answer) { origin in
            try await second.ask(
                "PUT", "/webhooks/\(second.catalogue.webhooks.all[0].uuid)",
                [
                    "events": [["name": "contract_published"]],
                    "request": ["method": "POST", "url": .string("http://localhost:\(origin.port)/")],
                ])
            second.clock.advance(.seconds(3600))
            try await second.deliver()
        }
        #expect(receiver.received.count == 1)
        let trigger = try #require(second.catalogue.triggers.all.first)
        #expect(trigger.status == .success && trigger.attempts == attempts + 1)
        #expect(try second.log().contains("nobody listens at http://localhost:1"))
    }

    @Test("a delivery that is stopped in the middle of an attempt makes it again")
    func stopped() async throws {
        let scenario = try WebhookScenario()
        let arrivals = Counter()
        let seen = WebhookReceiver()
        try await scenario.transport.serving({ request in
            _ = await seen.answer(request)
            if arrivals.next() == 1 { try await Task.sleep(for: .seconds(60)) }
            return HTTPResponse(status: 200)
        }) { origin in
            try await scenario.webhook(for: [.contractPublished], url: "http://localhost:\(origin.port)/")
            try await scenario.publish("1")
            let delivery = WebhookDelivery(scenario.broker, sender: scenario.service.webhooks, bell: scenario.bell)
            let task = Task { await delivery.run() }
            try await eventually { seen.received.count == 1 }
            task.cancel()
            await task.value
            #expect(scenario.catalogue.triggers.all.map(\.status) == [.notRun])
            try await scenario.deliver()
        }
        #expect(seen.received.count == 2)
        #expect(scenario.catalogue.triggers.all.map(\.attempts) == [1])
    }

    @Test("a slow receiver keeps neither the others nor the broker waiting")
    func slow() async throws {
        let scenario = try WebhookScenario()
        let receiver = WebhookReceiver()
        try await scenario.transport.serving({ _ in
            try await Task.sleep(for: .seconds(60))
            return HTTPResponse(status: 200)
        }) { slow in
            try await scenario.transport.serving(receiver.answer) { origin in
                try await scenario.webhook(for: [.contractPublished], url: "http://localhost:\(slow.port)/")
                try await scenario.webhook(for: [.contractPublished], url: "http://localhost:\(origin.port)/")
                try await scenario.publish("1")
                let delivery = WebhookDelivery(scenario.broker, sender: scenario.service.webhooks, bell: scenario.bell)
                let task = Task { await delivery.run() }
                try await eventually { receiver.received.count == 1 }
                try await scenario.publish("2")
                try await eventually { receiver.received.count == 2 }
                task.cancel()
                await task.value
            }
        }
    }

    @Test("a webhook that was taken away or switched off sends nothing more", arguments: [true, false])
    func gone(isDeleted: Bool) async throws {
        let scenario = try WebhookScenario()
        let uuid = try await scenario.webhook(for: [.contractPublished])
        try await scenario.publish("1")
        try scenario.broker.change { edit in
            guard var webhook = edit.catalogue.webhooks.first(.uuid(uuid)) else { return }
            webhook.isEnabled = false
            if isDeleted { edit.remove(webhook) } else { edit.put(webhook) }
        }
        try await scenario.deliver()
        #expect(scenario.catalogue.triggers.all.map(\.status) == [.failure])
        #expect(scenario.catalogue.triggers.all.map(\.attempts) == [0])
        #expect(try scenario.log().contains("Nothing was sent: the webhook was \(isDeleted ? "deleted" : "switched off") meanwhile"))
    }

    @Test("at most eight are sent at once, the others when there is room")
    func plan() throws {
        let scenario = try WebhookScenario()
        let now = scenario.clock.now
        let triggers = (1...12).map { id in
            TriggeredWebhook(
                id: id, uuid: "\(id)", webhook: 1, webhookUUID: "w", event: .contractPublished, consumer: 1, provider: 2,
                nextAttemptAt: id == 12 ? now.adding(.seconds(4)) : now, createdAt: now, updatedAt: now)
        }
        try scenario.broker.change { edit in for trigger in triggers { edit.put(trigger) } }
        let first = WebhookPlan(scenario.catalogue, WebhookSchedule(), now: now, underWay: [])
        #expect(first.due.map(\.id) == Array(1...8))
        #expect(first.wait == .seconds(4))
        let second = WebhookPlan(scenario.catalogue, WebhookSchedule(), now: now, underWay: Set(2...8))
        #expect(second.due.map(\.id) == [1])
        #expect(WebhookPlan(Catalogue(), WebhookSchedule(), now: now, underWay: []).wait == nil)
    }

    @Test("a webhook cannot change a broker, whichever way its request comes")
    func loop() async throws {
        let scenario = try WebhookScenario()
        try await scenario.publish("1")
        let before = scenario.catalogue
        try await scenario.transport.serving(scenario.service.handler) { origin in
            try await scenario.webhook(
                for: [.contractPublished], url: "http://localhost:\(origin.port)/pacticipants", body: ["name": "Loop"])
            try await scenario.publish("2")
            try await scenario.deliver(WebhookSchedule(waits: []))
        }
        #expect(scenario.catalogue.pacticipants == before.pacticipants)
        #expect(try scenario.log().contains("HTTP status 400"))
        #expect(try scenario.log().contains("a webhook cannot change a broker"))
        let reading = try await scenario.ask("GET", "/webhooks", headers: ["X-Pact-Broker-Webhook": "x"])
        #expect(reading.status == 200)
    }
}
