import Pact

extension BrokerClient {
    /// A state that consumers of a provider rely on.
    public struct UsedProviderState: Sendable, Equatable {
        public var name: String
        public var consumers: [String]
        /// The whole entry.
        public var json: JSONValue
    }
}
