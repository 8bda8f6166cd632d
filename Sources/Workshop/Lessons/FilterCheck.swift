import Pact

/// Requests before and after the learner's request filter, at a time of day of the course's own.
public struct FilterCheck: Sendable, Equatable {
    /// What `{now}` stands for.
    public var clock: Instant
    public var samples: [FilterSample]

    public init(clock: Instant, samples: [FilterSample]) {
        self.clock = clock
        self.samples = samples
    }
}
