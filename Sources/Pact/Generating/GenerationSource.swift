/// What generators need of the world: a clock, and chance.
///
/// Without one they leave the example alone where they need either.
public struct GenerationSource: Sendable {
    /// The date and time of day, on the clock whose offset dates are to be written with.
    public var now: @Sendable () -> CivilDateTime
    /// A seed for one message; the same one again makes the same values again.
    public var seed: @Sendable () -> UInt64

    public init(now: @escaping @Sendable () -> CivilDateTime, seed: @escaping @Sendable () -> UInt64) {
        self.now = now
        self.seed = seed
    }

    /// A context for one message.
    public func context(_ mode: GenerationContext.Mode) -> GenerationContext {
        GenerationContext(mode: mode, now: now(), random: SeededRandom(seed: seed()))
    }
}
