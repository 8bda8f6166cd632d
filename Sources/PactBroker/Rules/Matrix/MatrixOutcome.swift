/// What is known of two versions together.
public enum MatrixOutcome: Sendable, Hashable, CaseIterable {
    case success
    case failure
    /// There is no result.
    case unknown
}
