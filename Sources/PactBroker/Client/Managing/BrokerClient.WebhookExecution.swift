import Pact

extension BrokerClient {
    /// What came of sending a webhook's request once.
    public struct WebhookExecution: Sendable, Equatable {
        public var isSuccess: Bool
        /// What the broker wrote down while doing it, line by line.
        public var logs: String
        /// The whole answer.
        public var json: JSONValue
    }
}
