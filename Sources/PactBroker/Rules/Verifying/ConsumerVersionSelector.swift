/// Which versions of its consumers a provider wants to be held against.
struct ConsumerVersionSelector: Sendable, Equatable {
    /// How versions are chosen, of each consumer apart. A head is the newest version of a branch or tag, whether it has a pact or not.
    enum Criterion: Sendable, Equatable {
        /// The head of the consumer's main branch.
        case mainBranch
        /// The head of a branch; for a consumer with no pact there, the head of the fallback.
        case branch(String, fallback: String? = nil)
        /// The newest version with a tag; where no consumer has a pact there, the newest with the fallback.
        case latestTagged(String, fallback: String? = nil)
        /// Every version with a tag.
        case allTagged(String)
        /// The newest version that has a pact with the provider.
        case latest
        /// What runs in an environment, or in any.
        case deployed(environment: String? = nil)
        /// What was released to an environment, or to any, and is still supported.
        case released(environment: String? = nil)
        case deployedOrReleased(environment: String? = nil)
    }

    var criterion: Criterion
    /// The only consumer that is meant; all where it is `nil`.
    var consumer: String?

    init(_ criterion: Criterion, consumer: String? = nil) {
        self.criterion = criterion
        self.consumer = consumer
    }
}
