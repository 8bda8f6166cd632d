import Pact

extension BrokerClient {
    /// A version of a pacticipant as a broker tells of it.
    public struct KnownVersion: Sendable, Equatable {
        public var number: String
        public var branches: [String]
        public var tags: [String]
        /// The whole document.
        public var json: JSONValue
    }
}

extension BrokerClient.KnownVersion {
    init(_ answer: BrokerClient.Answer) throws(BrokerClientError) {
        number = try answer.neededText("number")
        branches = (answer.list("_embedded", "branchVersions") + answer.links("pb:branch-versions")).compactMap { $0.text("name") }
        tags = answer.list("_embedded", "tags").compactMap { $0.text("name") }
        json = answer.json
    }
}
