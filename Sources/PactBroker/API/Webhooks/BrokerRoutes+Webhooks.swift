import Pact

extension BrokerRoutes {
    /// Making, changing and trying webhooks.
    static let webhooks: [BrokerRoute] =
        [
            "/webhooks", "/webhooks/provider/{provider}/consumer/{consumer}", "/webhooks/provider/{provider}",
            "/webhooks/consumer/{consumer}",
            "/pacts/provider/{provider}/consumer/{consumer}/webhooks",
        ].flatMap { path in
            [BrokerRoute("GET", path, list), BrokerRoute("POST", path, create)]
        } + [
            BrokerRoute("GET", "/webhooks/{uuid}", show), BrokerRoute("PUT", "/webhooks/{uuid}", put),
            BrokerRoute("DELETE", "/webhooks/{uuid}", delete), BrokerRoute("POST", "/webhooks/{uuid}/execute", execute),
        ]

    @Sendable private static func list(_ call: BrokerCall) async throws -> HTTPResponse {
        let document = try call.broker.read { catalogue throws(BrokerError) -> JSONValue in
            let (consumer, provider) = try call.named(in: catalogue)
            let webhooks = catalogue.webhooks.all.filter { webhook in
                (consumer == nil || Webhook.matches(webhook.consumer, consumer))
                    && (provider == nil || Webhook.matches(webhook.provider, provider))
            }
            let links = webhooks.map { HAL.link(call.address(of: $0), title: "A webhook", name: $0.shownDescription) }
            return [
                "_embedded": ["webhooks": .array(webhooks.map { call.document($0, catalogue) })],
                "_links": [
                    "self": HAL.link(call.base + call.request.path, title: "Webhooks"),
                    "pb:create": HAL.link(call.base + call.request.path, title: "POST here to create a webhook"),
                    "pb:webhooks": .array(links),
                ],
            ]
        }
        return HAL.response(document)
    }

    @Sendable private static func create(_ call: BrokerCall) async throws -> HTTPResponse {
        try store(call, uuid: nil)
    }

    @Sendable private static func put(_ call: BrokerCall) async throws -> HTTPResponse {
        let uuid = call["uuid"]
        let isUUID =
            (16...128).contains(uuid.utf8.count)
            && uuid.unicodeScalars.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains($0)) }
        guard isUUID else {
            throw BrokerError.invalid(["uuid": ["must be 16 or more letters, digits, - or _"]])
        }
        return try store(call, uuid: uuid)
    }

    private static func store(_ call: BrokerCall, uuid: String?) throws -> HTTPResponse {
        let object = try call.object()
        let (webhook, isNew, document) = try call.broker.change { edit in
            let (consumer, provider) = try call.named(in: edit.catalogue)
            let draft = try WebhookDraft(
                object, consumer: consumer, provider: provider, policy: call.service.webhooks.policy, in: edit.catalogue)
            let old = uuid.flatMap { edit.catalogue.webhooks.first(.uuid($0)) }
            let webhook = try draft.webhook(
                id: edit.nextID(\.webhooks), uuid: uuid ?? edit.identifier(), replacing: old, now: edit.now)
            edit.put(webhook)
            return (webhook, old == nil, call.document(webhook, edit.catalogue))
        }
        return HAL.response(document, status: isNew ? 201 : 200, headers: isNew ? ["Location": call.address(of: webhook)] : [:])
    }

    @Sendable private static func show(_ call: BrokerCall) async throws -> HTTPResponse {
        let document = try call.broker.read { catalogue throws(BrokerError) in call.document(try call.webhook(in: catalogue), catalogue) }
        return HAL.response(document)
    }

    @Sendable private static func delete(_ call: BrokerCall) async throws -> HTTPResponse {
        try call.broker.change { edit in edit.remove(try call.webhook(in: edit.catalogue)) }
        return HAL.noContent
    }

    /// Sends the request once, now; how it went is the answer's matter, not its status.
    @Sendable private static func execute(_ call: BrokerCall) async throws -> HTTPResponse {
        let (webhook, variables) = try call.broker.read { catalogue throws(BrokerError) in
            let webhook = try call.webhook(in: catalogue)
            return (webhook, WebhookVariables(trying: webhook, base: call.base, in: catalogue))
        }
        let request: WebhookRequest
        do throws(WebhookAddressError) {
            request = try webhook.request(variables, mark: webhook.uuid)
        } catch {
            throw BrokerError.invalid(["request.url": [error.sentence]])
        }
        let attempt = try await call.service.webhooks.attempt(request, now: call.broker.world.now)
        return HAL.response(call.document(attempt, webhook))
    }
}

extension BrokerCall {
    /// The webhook that the path names.
    func webhook(in catalogue: Catalogue) throws(BrokerError) -> Webhook {
        guard let webhook = catalogue.webhooks.first(.uuid(self["uuid"])) else {
            throw .notFound("There is no webhook with the uuid '\(self["uuid"])'.")
        }
        return webhook
    }

    /// The consumer and the provider that the path names, where it does.
    fileprivate func named(in catalogue: Catalogue) throws(BrokerError) -> (consumer: Pacticipant?, provider: Pacticipant?) {
        (try named("consumer", in: catalogue), try named("provider", in: catalogue))
    }

    private func named(_ side: String, in catalogue: Catalogue) throws(BrokerError) -> Pacticipant? {
        guard let name = parameters[side] else { return nil }
        guard let pacticipant = catalogue.pacticipant(named: name) else { throw .notFound("No \(side) with name '\(name)' found") }
        return pacticipant
    }
}
