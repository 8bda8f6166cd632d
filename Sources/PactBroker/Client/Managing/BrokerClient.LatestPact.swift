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

    /// A state that consumers of a provider rely on.
    public struct UsedProviderState: Sendable, Equatable {
        public var name: String
        public var consumers: [String]
        /// The whole entry.
        public var json: JSONValue
    }

    /// A link to a pact.
    public struct PactLink: Sendable, Equatable {
        public var name: String
        public var url: String

        public init(
            name: String, url: String
        ) {
            self.name = name
            self.url = url
        }
    }
}
