import Workshop

/// A run that was started and has not ended.
struct RunInFlight: Sendable, Equatable {
    var id: Int
    /// The run that is held back until the learner has predicted what it gives.
    var before: RunKind?
    /// The broker's webhook started it.
    var isOfWebhook = false
}
