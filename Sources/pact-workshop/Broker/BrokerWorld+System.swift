import Pact
import PactBroker

extension BrokerWorld {
    /// The computer's clock, and names of 128 random bits.
    static func system(changed: @escaping @Sendable () -> Void) -> BrokerWorld {
        BrokerWorld(now: { SystemClock.now() }, newIdentifier: { identifier() }, changed: changed)
    }

    private static func identifier() -> String {
        let bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
        let letters = Base64.encode(bytes).prefix(22)
        return String(letters.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
    }
}
