import Pact

extension BrokerClient {
    /// The newest pact of an integration.
    public struct LatestPact: Sendable, Equatable {
        public var consumer: String
        public var consumerVersion: String
        public var provider: String
        /// As the broker writes it, ISO 8601.
        public var createdAt: String
        /// Where the pact can be looked at.
        public var url: String?
    }
}
