extension BrokerClient {
    /// A pacticipant and which version of it is meant.
    public struct VersionSelector: Sendable, Equatable {
        public var pacticipant: String
        public var version: VersionChoice

        public init(_ pacticipant: String, _ version: VersionChoice = .any) {
            self.pacticipant = pacticipant
            self.version = version
        }
    }
}
