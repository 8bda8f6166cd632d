/// What the learner said about a line before its first run, and what came.
public struct LineGuess: Sendable, Equatable {
    public var line: OutcomeLine
    /// True: "it passes".
    public var passes: Bool
    /// What the line's first run gave; `nil` until it has run.
    public var came: Bool?

    public init(_ line: OutcomeLine, passes: Bool, came: Bool? = nil) {
        self.line = line
        self.passes = passes
        self.came = came
    }

    /// True for a hit, false for a miss; `nil` until the line has run.
    public var isHit: Bool? { came.map { $0 == passes } }
}
