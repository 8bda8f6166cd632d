import Pact
import Synchronization
import Testing

@testable import PactBroker

/// A broker that webhooks are delivered from, over a network in memory and with a clock that is set by hand.
final class WebhookScenario: Sendable {
    /// A moment that goes on only when it is told to.
    final class Clock: Sendable {
        private let moment = Mutex(Instant(milliseconds: 1_795_341_600_000))
        /// How long each sleep was to be.
        let sleeps = Mutex<[Duration]>([])

        var now: Instant { moment.withLock { $0 } }

        func advance(_ duration: Duration) { moment.withLock { $0 = $0.adding(duration) } }

        /// The time is over at once.
        func sleep(_ duration: Duration) {
            sleeps.withLock { $0.append(duration) }
            advance(duration)
        }
    }

    let clock = Clock()
    let bell = WebhookBell()
    let transport = InMemoryTransport()
    let store: BrokerStore
    let broker: Broker
    let service: BrokerService

    init(store: BrokerStore? = nil, policy: WebhookPolicy = WebhookPolicy(), schedule: WebhookSchedule = WebhookSchedule()) throws {
        let names = Counter()
        let world = BrokerWorld(
            now: { [clock] in clock.now }, newIdentifier: { "name-\(names.next())-abcdefghijklmnop" }, changed: { [bell] in bell.ring() })
        self.store = try store ?? .inMemory()
        broker = try Broker(store: self.store, world: world)
        var service = BrokerService(broker)
        service.webhooks = WebhookSender(policy: policy, transport: transport)
        service.webhookSchedule = schedule
        self.service = service
    }

    var catalogue: Catalogue { broker.read { $0 } }

    /// Asks the broker's API; the answer's body is JSON.
    @discardableResult
    func ask(
        _ method: String, _ target: String, _ body: JSONValue? = nil, headers: Headers = [:]
    ) async throws -> (status: Int, json: JSONValue) {
        var fields: Headers = ["Host": "broker.test"]
        for field in headers.fields { fields.append(field.name, field.value) }
        let response = try await service.handler(
            HTTPRequest(method: method, target: target, headers: fields, body: body?.bytes() ?? []))
        return (response.status, response.body.isEmpty ? .null : try JSONValue.parse(response.body))
    }

    /// Publishes a contract of Website with Service that asks for one path.
    func publish(
        _ version: String, path: String = "/a", branch: String? = "main", tags: [String] = [], buildURL: String? = nil,
        consumer: String = "Website"
    ) async throws {
        let pact: JSONValue = [
            "consumer": ["name": .string(consumer)], "provider": ["name": "Service"],
            "interactions": [
                [
                    "description": "one", "request": ["method": "GET", "path": .string(path)], "response": ["status": 200],
                ]
            ], "metadata": ["pactSpecification": ["version": "2.0.0"]],
        ]
        var body: JSONObject = [
            "pacticipantName": .string(consumer), "pacticipantVersionNumber": .string(version),
            "tags": .array(tags.map { .string($0) }),
            "contracts": [
                [
                    "consumerName": .string(consumer), "providerName": "Service", "specification": "pact",
                    "contentType": "application/json", "content": .string(Base64.encode(pact.bytes())),
                ]
            ],
        ]
        body["branch"] = branch.map(JSONValue.string)
        body["buildUrl"] = buildURL.map(JSONValue.string)
        let answer = try await ask("POST", "/contracts/publish", .object(body))
        try #require(answer.status == 200, "\(answer.json)")
    }

    /// Publishes a result for the newest contract of Website.
    func verify(_ version: String, success: Bool = true, buildURL: String? = nil, consumer: String = "Website") async throws {
        let content = try #require(catalogue.contents.all.last { catalogue.pacticipants[$0.consumer]?.name == consumer })
        var body: JSONObject = ["success": .bool(success), "providerApplicationVersion": .string(version)]
        body["buildUrl"] = buildURL.map(JSONValue.string)
        let target = "/pacts/provider/Service/consumer/\(Query.encoded(consumer))/pact-version/\(content.sha)/verification-results"
        let answer = try await ask("POST", target, .object(body))
        try #require(answer.status == 201, "\(answer.json)")
    }

    /// Puts a version of Service on a branch, in `environments` too.
    func provider(_ version: String, branch: String? = nil, deployedTo environment: String? = nil) throws {
        try broker.change { edit in
            let service = edit.pacticipant(named: "Service")
            let row = edit.version(version, of: service)
            if let branch { edit.put(row, onBranch: branch) }
            guard let environment else { return }
            let place =
                edit.catalogue.environment(named: environment)
                ?? edit.put(
                    DeploymentEnvironment(
                        id: edit.nextID(\.environments), uuid: edit.identifier(), name: environment, isProduction: false,
                        createdAt: edit.now, updatedAt: edit.now))
            edit.put(
                DeployedVersion(
                    id: edit.nextID(\.deployments), uuid: edit.identifier(), pacticipant: service.id, version: row.id,
                    environment: place.id, createdAt: edit.now))
        }
    }

    /// Makes a webhook for an event.
    @discardableResult
    func webhook(
        for events: [WebhookEvent], url: String = "http://localhost:1/hook", body: JSONValue? = nil, more: JSONObject = [:]
    ) async throws -> String {
        var request: JSONObject = ["method": "POST", "url": .string(url)]
        request["body"] = body
        let document: JSONObject = ["events": .array(events.map { ["name": .string($0.rawValue)] }), "request": .object(request)]
        let answer = try await ask("POST", "/webhooks", .object(document.overlaid(by: more)))
        try #require(answer.status == 201, "\(answer.json)")
        return try #require(answer.json["uuid"]?.string)
    }

    /// Delivers until nothing is due any more, or until `isEnough`.
    func deliver(
        _ schedule: WebhookSchedule = WebhookSchedule(),
        until isEnough: @escaping @Sendable (Catalogue) -> Bool = { $0.triggers.rows(.due).isEmpty }
    ) async throws {
        let delivery = WebhookDelivery(
            broker, sender: service.webhooks, schedule: schedule, bell: bell, sleep: { [clock] in clock.sleep($0) })
        let task = Task { await delivery.run() }
        defer { task.cancel() }
        try await eventually { isEnough(self.catalogue) }
        task.cancel()
        await task.value
    }

    /// The log of the newest trigger.
    func log() throws -> String {
        let trigger = try #require(catalogue.triggers.all.last)
        return try broker.document(.webhookLog, id: trigger.id) ?? ""
    }
}

/// Waits until something holds, ten seconds at the most.
func eventually(_ holds: @Sendable () -> Bool, _ comment: Comment? = nil, location: SourceLocation = #_sourceLocation) async throws {
    let end = ContinuousClock.now + .seconds(10)
    while !holds() {
        try #require(ContinuousClock.now < end, comment ?? "it does not come about", sourceLocation: location)
        try await Task.sleep(for: .milliseconds(2))
    }
}
