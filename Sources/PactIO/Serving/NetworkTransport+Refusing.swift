import Pact

extension NetworkTransport {
    /// Holds a port of the loopback interface without listening at it, so that every connection is refused for as long as
    /// `block` runs, and nobody else can take the port meanwhile.
    public func refusing<Result: Sendable>(
        during block: @Sendable (HTTPOrigin) async throws -> Result
    ) async throws -> Result {
        let port = try HeldPort()
        defer { port.release() }
        return try await block(HTTPOrigin(host: "127.0.0.1", port: port.number))
    }
}
