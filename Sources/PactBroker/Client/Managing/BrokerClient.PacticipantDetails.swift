extension BrokerClient {
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
}
