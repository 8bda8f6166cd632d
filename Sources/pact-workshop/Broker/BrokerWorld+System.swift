import Pact
import PactBroker

extension BrokerWorld {
    /// The computer's clock, and names of nearly 127 random bits.
    static func system(
        changed: @escaping @Sendable () -> Void, failed: @escaping @Sendable (BrokerStoreError) -> Void
    ) -> BrokerWorld {
        BrokerWorld(now: { SystemClock.now() }, newIdentifier: { identifier() }, changed: changed, failed: failed)
    }

    /// Begins with a letter: what begins with `-` is taken for an option by the official client's `--uuid`.
    private static func identifier() -> String {
        let bytes = [UInt8.random(in: 0..<0x68)] + (0..<15).map { _ in UInt8.random(in: .min ... .max) }
        let letters = Base64.encode(bytes).prefix(22)
        return String(letters.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
    }
}
