import Pact

/// The choices that mutations need, the same for the same seed.
struct Dice: RandomNumberGenerator {
    private var random: SeededRandom

    init(seed: UInt64) {
        random = SeededRandom(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    }

    mutating func next() -> UInt64 { random.next() }

    mutating func below(_ end: Int) -> Int { Int.random(in: 0..<max(1, end), using: &self) }

    mutating func happens(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}
