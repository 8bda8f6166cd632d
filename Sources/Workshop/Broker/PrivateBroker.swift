import Pact
import PactBroker
import Synchronization

/// A broker in memory for as long as a block runs: for proofs, for tours, and for what is tried on the side.
public enum PrivateBroker {
    /// Serves a new, empty broker, in which the environments `test` and `production` exist and everybody may do everything.
    ///
    /// - Throws: `TransportError` where it cannot be served, `BrokerStoreError` where it cannot be made; else what `block` throws.
    public static func serving<Result: Sendable>(
        over transport: any HTTPTransport, now: @escaping @Sendable () -> Instant,
        during block: @Sendable (StepBroker) async throws -> Result
    ) async throws -> Result {
        let names = Names()
        let broker = try Broker(store: .inMemory(), world: BrokerWorld(now: now, newIdentifier: { names.next() }))
        try broker.change { $0.makeUsualEnvironments() }
        let access = BrokerAccess(user: BrokerAccess.User(name: "pact_workshop", password: "pact_workshop"), token: token)
        return try await transport.serving(BrokerService(broker, access: access).handler) { origin in
            try await block(
                StepBroker(address: origin, credentials: .bearer(token, source: "PACT_BROKER_TOKEN"), transport: transport))
        }
    }

    private static let token = "pact-workshop"

    /// Names that are the same in every run: the 22 letters of a count.
    private final class Names: Sendable {
        private let count = Mutex(0)

        func next() -> String {
            let number = count.withLock { count in
                count += 1
                return count
            }
            let text = String(number)
            return String(repeating: "0", count: max(0, 22 - text.count)) + text
        }
    }
}
