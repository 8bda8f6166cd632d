/// Which versions of a provider are spoken of, where a content is said to be verified or pending.
enum ProviderScope: Sendable, Equatable {
    case branch(String)
    /// In the order in which they were named; never empty.
    case tags([String])
    case anyVersion

    /// The scope of a provider's version on this branch, or with these tags; the branch counts before the tags.
    init(branch: String?, tags: [String]) {
        if let branch {
            self = .branch(branch)
        } else {
            self = tags.isEmpty ? .anyVersion : .tags(tags)
        }
    }
}
