/// A run that must be green with the clock moved: the only sort of task that such a run completes.
public struct ClockCheck: Sendable, Equatable {
    public var run: RunKind
    /// How many items it has, all of which pass.
    public var passing: Int

    public init(run: RunKind, passing: Int) {
        self.run = run
        self.passing = passing
    }
}
