import Synchronization

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

    /// Every message gets other values, and the same ones again from the same seed where messages come in the same order.
    public init(seed: UInt64, now: @escaping @Sendable () -> CivilDateTime) {
        let seeds = Seeds(random: SeededRandom(seed: seed))
        self.init(now: now, seed: { seeds.next() })
    }

    /// A context for one message.
    public func context(_ mode: GenerationContext.Mode) -> GenerationContext {
        GenerationContext(mode: mode, now: now(), random: SeededRandom(seed: seed()))
    }
}

/// Seeds one after the other, for whoever asks.
private final class Seeds: Sendable {
    private let random: Mutex<SeededRandom>

    init(random: SeededRandom) {
        self.random = Mutex(random)
    }

    func next() -> UInt64 {
        random.withLock { $0.next() }
    }
}
