import Pact

/// Chance that is the same for the same small seed, so that a failing case can be run again.
struct SeededGenerator: RandomNumberGenerator {
    private var random: SeededRandom

    init(seed: UInt64) {
        random = SeededRandom(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    }

    mutating func next() -> UInt64 { random.next() }
}
