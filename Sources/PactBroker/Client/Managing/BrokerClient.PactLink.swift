extension BrokerClient {
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
