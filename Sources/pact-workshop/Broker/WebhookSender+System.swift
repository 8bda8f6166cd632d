import Pact
import PactBroker
import PactIO

extension WebhookSender {
    /// Sends over the network.
    ///
    /// - Parameter told: of each attempt, on any thread; the status is `nil` where no answer came.
    static func system(
        policy: WebhookPolicy, told: @escaping @Sendable (HTTPRequest, HTTPOrigin, Int?) -> Void = { _, _, _ in }
    ) -> WebhookSender {
        let transport = WatchedTransport(NetworkTransport(limits: HTTPLimits(bodyBytes: answerBytes)), told: told)
        return WebhookSender(
            policy: policy, transport: transport, secureTransport: transport, addresses: { try await HostLookup.addresses(of: $0) })
    }

    /// Answers are shown in a log and no more, in bytes.
    private static let answerBytes = 1024 * 1024
}
