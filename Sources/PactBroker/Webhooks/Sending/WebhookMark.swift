import Pact

/// What a broker knows a webhook's request by, wherever it comes from.
///
/// A webhook that changes a broker that has webhooks could set itself off, for ever. So a broker takes no change from one.
enum WebhookMark {
    static let header = "X-Pact-Broker-Webhook"

    /// - Throws: `BrokerError.refused` for a webhook's request that is to change something.
    static func refuseChanges(by request: HTTPRequest) throws(BrokerError) {
        guard request.headers.first(header) != nil, !["GET", "HEAD", "OPTIONS"].contains(request.method) else { return }
        throw .refused([
            "A broker's webhook sent this request, and a webhook cannot change a broker: it could set itself off without end. "
                + "Send it to a program that asks the broker."
        ])
    }
}
