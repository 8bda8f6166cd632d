/// A search that was ended with Enter, so that its next place can be asked for.
struct FinishedSearch: Sendable, Equatable {
    var query: String
    /// 0-based place among what it finds.
    var at: Int
}
