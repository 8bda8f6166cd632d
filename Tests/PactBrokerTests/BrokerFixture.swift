import Pact
import PactBroker

extension BrokerWorld {
    /// A world whose clock stands at 2026-11-22T10:00:00Z and whose names are numbered.
    static func make() -> BrokerWorld {
        let names = Counter()
        return BrokerWorld(
            now: { Instant(milliseconds: 1_795_341_600_000) }, newIdentifier: { "name-\(names.next())-abcdefghijklmnop" })
    }
}

extension Broker {
    /// An empty broker in memory.
    static func make(world: BrokerWorld = .make()) throws -> Broker {
        try Broker(store: .inMemory(), world: world)
    }
}
