import Pact

extension BrokerClient {
    /// What a broker says to a pact that was published.
    public struct Publication: Sendable, Equatable {
        /// In the broker's order.
        public var notices: [Notice]
        /// Where the published pact can be looked at, as the broker gives it.
        public var pactURL: String?
        /// The whole answer.
        public var json: JSONValue

        public init(
            notices: [Notice], pactURL: String? = nil, json: JSONValue = .null
        ) {
            self.notices = notices
            self.pactURL = pactURL
            self.json = json
        }
    }
}
