/// What a peer may use up before its connection is closed.
public struct HTTPLimits: Sendable, Equatable {
    /// The largest body accepted, in bytes; a larger request gets 413, a larger answer is a `TransportError.invalidAnswer`.
    public var bodyBytes: Int
    /// The longest a message's header section may be in all, and any one field of it, in bytes; a larger request gets 431.
    public var headerBytes: Int
    /// The longest a request may take to arrive, from its first byte to its last; a slower one gets 408.
    public var receiving: Duration
    /// The longest a kept connection may wait for its next request.
    public var idle: Duration

    public init(
        bodyBytes: Int = 32 * 1024 * 1024, headerBytes: Int = 64 * 1024, receiving: Duration = .seconds(30),
        idle: Duration = .seconds(75)
    ) {
        self.bodyBytes = bodyBytes
        self.headerBytes = headerBytes
        self.receiving = receiving
        self.idle = idle
    }
}
