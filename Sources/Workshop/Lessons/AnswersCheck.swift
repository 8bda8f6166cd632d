import Pact

/// Requests that the learner's provider must let in or turn away, at a time of day of the course's own.
public struct AnswersCheck: Sendable, Equatable {
    /// What the provider's clock shows.
    public var clock: Instant
    /// Those that are let in before those that are turned away.
    public var samples: [AnswerSample]

    public init(clock: Instant, samples: [AnswerSample]) {
        self.clock = clock
        self.samples = samples
    }
}
