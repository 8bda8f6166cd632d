import Pact

extension BrokerClient {
    /// A pacticipant as a broker tells of it.
    public struct KnownPacticipant: Sendable, Equatable {
        public var name: String
        public var displayName: String?
        public var mainBranch: String?
        public var repositoryURL: String?
        /// The whole document.
        public var json: JSONValue
    }
}

extension BrokerClient.KnownPacticipant {
    init(_ answer: BrokerClient.Answer) throws(BrokerClientError) {
        name = try answer.neededText("name")
        displayName = answer.text("displayName")
        mainBranch = answer.text("mainBranch")
        repositoryURL = answer.text("repositoryUrl")
        json = answer.json
    }
}
