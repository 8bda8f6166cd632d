import Pact

extension BrokerClient {
    /// A request to a broker, as an error names it.
    public struct Exchange: Sendable, Equatable {
        public var method: String
        /// The path and query below the broker's address: `/pacticipants/A`.
        public var target: String
        public var address: HTTPOrigin

        public init(method: String, target: String, address: HTTPOrigin) {
            self.method = method
            self.target = target
            self.address = address
        }

        /// The whole address that was asked.
        public var url: String { address.description + target }
    }
}
