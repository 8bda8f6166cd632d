import Pact

/// The time as a learner set it: for everything, and for the provider apart from the rest.
///
///     try ClockSetting.real.set("2019-01-14T12:00Z")     // everything stands at that moment
///     try ClockSetting.real.set("provider +2h")          // the provider is two hours ahead of the others
public struct ClockSetting: Sendable, Hashable {
    /// The clock of client and verifier, seen from the real one.
    public var everybody: ClockMove
    /// The provider's clock, seen from that of the others.
    public var provider: ClockMove

    public init(everybody: ClockMove = .unmoved, provider: ClockMove = .unmoved) {
        self.everybody = everybody
        self.provider = provider
    }

    /// Nothing is moved.
    public static let real = ClockSetting()

    public var isMoved: Bool { self != .real }

    /// What client and verifier take for now.
    public func now(_ real: Instant) -> Instant { everybody.time(at: real) }

    /// What the provider takes for now.
    public func providerNow(_ real: Instant) -> Instant { provider.time(at: now(real)) }

    /// As it is typed: `2019-01-14T12:00Z`, `provider +2h`, `+1d, provider -2h`; `now` where nothing is moved.
    public var text: String {
        let parts = [everybody == .unmoved ? nil : everybody.text, provider == .unmoved ? nil : "provider " + provider.text]
        let moved = parts.compactMap { $0 }
        return moved.isEmpty ? ClockMove.unmoved.text : moved.joined(separator: ", ")
    }
}
