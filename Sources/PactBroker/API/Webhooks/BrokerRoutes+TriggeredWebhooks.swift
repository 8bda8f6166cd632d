import Pact

extension BrokerRoutes {
    /// What webhooks did.
    static let triggeredWebhooks: [BrokerRoute] = [
        BrokerRoute("GET", "/triggered-webhooks/{uuid}/logs", log),
        BrokerRoute("GET", "/pacts/provider/{provider}/consumer/{consumer}/webhooks/status", status),
        BrokerRoute("GET", "/pacts/provider/{provider}/consumer/{consumer}/version/{version}/triggered-webhooks", ofPublication),
    ]

    @Sendable private static func log(_ call: BrokerCall) async throws -> HTTPResponse {
        let trigger = try call.broker.read { catalogue throws(BrokerError) in
            guard let trigger = catalogue.triggers.first(.uuid(call["uuid"])) else {
                throw .notFound("No webhook was triggered under the uuid '\(call["uuid"])'.")
            }
            return trigger
        }
        let text = try call.broker.document(.webhookLog, id: trigger.id) ?? "Nothing has been sent yet.\n"
        return HTTPResponse(
            status: 200,
            headers: ["Content-Type": "text/plain;charset=utf-8", "X-Content-Type-Options": "nosniff", "Cache-Control": "no-cache"],
            text: text)
    }

    /// Of each webhook and event the newest, with how many went how.
    @Sendable private static func status(_ call: BrokerCall) async throws -> HTTPResponse {
        let document = try call.broker.read { catalogue throws(BrokerError) -> JSONValue in
            let integration = try call.integration(in: catalogue)
            let newest = catalogue.newestTriggers(of: integration)
            func count(_ status: TriggeredWebhook.Status) -> JSONValue { .int(newest.count { $0.status == status }) }
            return [
                "summary": [
                    "successful": count(.success), "failed": count(.failure), "retrying": count(.retrying), "notRun": count(.notRun),
                ],
                "_embedded": ["triggeredWebhooks": .array(newest.map { call.document($0, catalogue, call.service.webhookSchedule) })],
                "_links": [
                    "self": HAL.link(call.base + call.request.path, title: "What the webhooks of this pact did last"),
                    "pb:pact-webhooks": call.link(
                        "webhooks", "provider", call["provider"], "consumer", call["consumer"], title: "Webhooks for this pact"),
                ],
            ]
        }
        return HAL.response(document)
    }

    @Sendable private static func ofPublication(_ call: BrokerCall) async throws -> HTTPResponse {
        let document = try call.broker.read { catalogue throws(BrokerError) -> JSONValue in
            let publication = try call.publication(ofVersion: "version", in: catalogue)
            let triggers = catalogue.triggers.rows(.integration(publication.integration)).filter {
                $0.verification == nil
                    && $0.publication.flatMap { catalogue.publications[$0] }?.consumerVersion == publication.consumerVersion
            }
            return [
                "_embedded": [
                    "triggeredWebhooks": .array(triggers.map { call.document($0, catalogue, call.service.webhookSchedule) })
                ],
                "_links": ["self": HAL.link(call.base + call.request.path, title: "Webhooks that this publication set off")],
            ]
        }
        return HAL.response(document)
    }
}

extension Catalogue {
    /// What the webhooks of an integration were set off by last: one for each webhook and event, oldest first.
    func newestTriggers(of integration: Integration) -> [TriggeredWebhook] {
        var newest: [String: TriggeredWebhook] = [:]
        for trigger in triggers.rows(.integration(integration)) { newest["\(trigger.webhookUUID) \(trigger.event.rawValue)"] = trigger }
        return newest.values.sorted { $0.id < $1.id }
    }
}
