import Pact

/// What a broker needs of the world.
public struct BrokerWorld: Sendable {
    public var now: @Sendable () -> Instant
    /// A new name that cannot be guessed: 22 letters, digits, `-` and `_`.
    public var newIdentifier: @Sendable () -> String
    /// Told after each change that has been stored.
    public var changed: @Sendable () -> Void
    /// Told of each change that could not be stored, and why.
    public var failed: @Sendable (BrokerStoreError) -> Void

    public init(
        now: @escaping @Sendable () -> Instant, newIdentifier: @escaping @Sendable () -> String,
        changed: @escaping @Sendable () -> Void = {}, failed: @escaping @Sendable (BrokerStoreError) -> Void = { _ in }
    ) {
        self.now = now
        self.newIdentifier = newIdentifier
        self.changed = changed
        self.failed = failed
    }
}
