/// The engine's only way to the network: serve a handler while a block runs, and send a request.
///
/// Runs written against it work over loopback ports and in memory alike.
public protocol HTTPTransport: Sendable {
    /// Serves `handler` on a free port of the loopback interface for as long as `block` runs, then stops listening.
    ///
    /// - Throws: `TransportError` when no port can be had; else whatever `block` throws.
    func serving<Result: Sendable>(
        _ handler: @escaping HTTPHandler,
        during block: @Sendable (HTTPOrigin) async throws -> Result
    ) async throws -> Result

    /// Serves in the same way what answers at once, which a transport may spare a task for each request.
    func serving<Result: Sendable>(
        immediately handler: @escaping ImmediateHTTPHandler,
        during block: @Sendable (HTTPOrigin) async throws -> Result
    ) async throws -> Result

    /// Holds an address at which every connection is refused for as long as `block` runs.
    func refusing<Result: Sendable>(during block: @Sendable (HTTPOrigin) async throws -> Result) async throws -> Result

    /// Sends a request as it is, adding only `Host` and `Content-Length` where they are needed and missing; follows no redirect.
    ///
    /// - Parameter timeout: the longest the whole exchange may take.
    /// - Throws: `TransportError`.
    func send(_ request: HTTPRequest, to origin: HTTPOrigin, timeout: Duration) async throws -> HTTPResponse
}

extension HTTPTransport {
    public func serving<Result: Sendable>(
        immediately handler: @escaping ImmediateHTTPHandler,
        during block: @Sendable (HTTPOrigin) async throws -> Result
    ) async throws -> Result {
        try await serving({ handler($0) }, during: block)
    }
}
