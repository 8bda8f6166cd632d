/// How a request message was judged, and what it is answered with.
public enum MessageAnswer: Sendable, Equatable {
    /// The interaction at a 0-based place expects it; its first response, where it has one.
    case answered(index: Int, Message?)
    /// No interaction expects it; the nearest one, and what keeps it from fitting.
    case mismatched(index: Int, [Mismatch])
    /// The contract has no synchronous messages.
    case unexpected
}
