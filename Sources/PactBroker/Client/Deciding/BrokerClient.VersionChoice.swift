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
}
