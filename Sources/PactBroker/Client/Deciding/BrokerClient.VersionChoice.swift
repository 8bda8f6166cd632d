extension BrokerClient {
    /// Which version of a pacticipant is meant.
    public enum VersionChoice: Sendable, Equatable {
        case number(String)
        case latest
        /// The latest version with a tag.
        case latestTagged(String)
        /// Every version with a tag.
        case tagged(String)
        /// The latest version of a branch.
        case branch(String)
        /// The latest version of the main branch.
        case mainBranch
        case any
    }

    /// A pacticipant and which version of it is meant.
    public struct VersionSelector: Sendable, Equatable {
        public var pacticipant: String
        public var version: VersionChoice

        public init(_ pacticipant: String, _ version: VersionChoice = .any) {
            self.pacticipant = pacticipant
            self.version = version
        }
    }

    /// Into what a version is to go.
    public enum DeploymentTarget: Sendable, Equatable {
        case environment(String)
        /// The latest versions with a tag.
        case tag(String)
        /// The main branches of the others.
        case mainBranches
    }
}
