/// Which of the contracts between two pacticipants are meant, by the consumer's versions.
enum PactScope: Sendable, Equatable {
    case all
    case tagged(String)
    /// Those of versions without any tag.
    case untagged
    case branch(String)
    /// Those of the consumer's main branch; none while it is not known.
    case mainBranch
}
