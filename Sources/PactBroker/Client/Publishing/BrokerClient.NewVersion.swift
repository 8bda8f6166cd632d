extension BrokerClient {
    /// A version of a pacticipant as it is made known to a broker.
    public struct NewVersion: Sendable, Equatable {
        public var number: String
        public var branch: String?
        public var tags: [String]
        /// Where the build that made it can be looked at.
        public var buildURL: String?

        public init(_ number: String, branch: String? = nil, tags: [String] = [], buildURL: String? = nil) {
            self.number = number
            self.branch = branch
            self.tags = tags
            self.buildURL = buildURL
        }
    }
}
