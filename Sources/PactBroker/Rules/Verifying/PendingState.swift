/// Whether a content may fail without breaking the provider's build.
enum PendingState: Sendable, Equatable {
    /// No success is known from the versions of this scope.
    case pending(ProviderScope)
    /// The provider can keep the content, and is to go on doing so.
    case verified(ProviderScope)

    var isPending: Bool {
        if case .pending = self { true } else { false }
    }
}
