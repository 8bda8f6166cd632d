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

    /// What is to be written down of a pacticipant; `nil` leaves as it is.
    public struct PacticipantDetails: Sendable, Equatable {
        public var displayName: String?
        public var mainBranch: String?
        public var repositoryURL: String?

        public init(displayName: String? = nil, mainBranch: String? = nil, repositoryURL: String? = nil) {
            self.displayName = displayName
            self.mainBranch = mainBranch
            self.repositoryURL = repositoryURL
        }
    }

    /// A version of a pacticipant as a broker tells of it.
    public struct KnownVersion: Sendable, Equatable {
        public var number: String
        public var branches: [String]
        public var tags: [String]
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

extension BrokerClient.KnownVersion {
    init(_ answer: BrokerClient.Answer) throws(BrokerClientError) {
        number = try answer.neededText("number")
        branches = (answer.list("_embedded", "branchVersions") + answer.links("pb:branch-versions")).compactMap { $0.text("name") }
        tags = answer.list("_embedded", "tags").compactMap { $0.text("name") }
        json = answer.json
    }
}
