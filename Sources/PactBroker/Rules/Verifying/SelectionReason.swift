/// Why a pact is among those to be verified.
struct SelectionReason: Sendable, Equatable {
    /// What the consumer's version is, so that it was chosen.
    enum Kind: Sendable, Equatable {
        /// The head of the consumer's main branch, which has this name.
        case mainBranch(String)
        /// The head of a branch, taken in place of another that has no pact.
        case branch(String, insteadOf: String? = nil)
        /// The newest with a tag, taken in place of another that has no pact.
        case latestTagged(String, insteadOf: String? = nil)
        /// One of those with a tag.
        case tagged(String)
        /// The newest that has a pact with the provider.
        case latest
        /// Runs in an environment.
        case deployed(environment: String)
        /// Is supported in an environment.
        case released(environment: String)
    }

    var kind: Kind
    /// The number of the consumer's version.
    var version: String
    /// The consumer, where the selector named it.
    var consumer: String?

    init(_ kind: Kind, version: String, consumer: String? = nil) {
        self.kind = kind
        self.version = version
        self.consumer = consumer
    }
}
