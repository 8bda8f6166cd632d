extension BrokerClient {
    /// Into what a version is to go.
    public enum DeploymentTarget: Sendable, Equatable {
        case environment(String)
        /// The latest versions with a tag.
        case tag(String)
        /// The main branches of the others.
        case mainBranches
    }
}
