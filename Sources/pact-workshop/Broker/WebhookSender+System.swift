import PactBroker
import PactIO

extension WebhookSender {
    /// Sends over the network.
    static func system(policy: WebhookPolicy) -> WebhookSender {
        let transport = NetworkTransport(limits: HTTPLimits(bodyBytes: answerBytes))
        return WebhookSender(
            policy: policy, transport: transport, secureTransport: transport, addresses: { await HostLookup.addresses(of: $0) })
    }

    /// Answers are shown in a log and no more, in bytes.
    private static let answerBytes = 1024 * 1024
}
