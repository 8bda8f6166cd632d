import Pact

/// What a provider asks the broker before it verifies: for which of its versions, and against which pacts.
struct VerificationQuery: Sendable, Equatable {
    /// The branch of the provider's version.
    var branch: String?
    /// The tags that the provider's version will get.
    var tags: [String] = []
    /// True when the answer is to say which pacts are pending.
    var includesPending = false
    /// Pacts of any branch or tag published after this moment are added as work in progress; none where it is `nil`.
    var wipSince: Instant?
    /// Empty where the broker is to choose.
    var selectors: [ConsumerVersionSelector] = []
}
