/// A trial of one of the provider's changes: what the learner expected, and what came.
public struct ChangeTrial: Sendable, Equatable {
    /// The guess that it stays green; `nil` when none was made.
    public var guessedGreen: Bool?
    /// Interactions that still passed.
    public var passing: Int

    public init(guessedGreen: Bool? = nil, passing: Int) {
        self.guessedGreen = guessedGreen
        self.passing = passing
    }
}
