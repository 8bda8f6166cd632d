extension BrokerClient {
    /// When a request is sent again: only where nobody answered, or a gateway says that the broker does not (502, 503, 504), and only a
    /// request that means the same sent once or twice. What the broker itself refuses is never repeated.
    public struct Retrying: Sendable {
        /// How often one request is repeated at most.
        public var limit: Int
        /// Waits between two tries.
        public var pause: @Sendable (Duration) async throws -> Void
        /// Told before each wait what went wrong and how long it will be.
        public var told: @Sendable (_ error: BrokerClientError, _ wait: Duration) -> Void

        public init(
            limit: Int = 0, pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
            told: @escaping @Sendable (_ error: BrokerClientError, _ wait: Duration) -> Void = { _, _ in }
        ) {
            self.limit = limit
            self.pause = pause
            self.told = told
        }

        /// The wait before the try after a 0-based one: 0.5 s, then twice as long each time, at most 30 s.
        static func wait(after attempt: Int) -> Duration {
            .milliseconds(min(30_000, 500 << min(attempt, 6)))
        }
    }
}
