import Pact

@testable import PactBroker

extension Webhook {
    static func make(
        events: [WebhookEvent] = [.contractPublished], method: String = "POST", url: String = "http://127.0.0.1:8077/hook",
        headers: [Header] = [], body: String? = nil, isJSONBody: Bool = true, username: String? = nil, password: String? = nil
    ) -> Webhook {
        let time = Instant(milliseconds: 0)
        return Webhook(
            id: 1, uuid: "webhook-abcdefghijklm", events: events, method: method, url: url, headers: headers, body: body,
            isJSONBody: isJSONBody, username: username, password: password, createdAt: time, updatedAt: time)
    }
}
