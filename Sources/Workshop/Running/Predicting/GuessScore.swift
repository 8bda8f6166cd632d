/// How many guesses of a step were right, of those that can be told.
public struct GuessScore: Sendable, Equatable {
    public var hits: Int
    public var of: Int

    public init(hits: Int = 0, of: Int = 0) {
        self.hits = hits
        self.of = of
    }

    public static func + (left: GuessScore, right: GuessScore) -> GuessScore {
        GuessScore(hits: left.hits + right.hits, of: left.of + right.of)
    }
}
