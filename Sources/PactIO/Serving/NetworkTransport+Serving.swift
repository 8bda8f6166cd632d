import NIOCore
import NIOHTTP1
import NIOPosix
import Pact

extension NetworkTransport {
    public func serving<Result: Sendable>(
        _ handler: @escaping HTTPHandler,
        during block: @Sendable (HTTPOrigin) async throws -> Result
    ) async throws -> Result {
        try await serving(handler, host: "127.0.0.1", port: 0, grace: .zero, during: block)
    }

    public func serving<Result: Sendable>(
        immediately handler: @escaping ImmediateHTTPHandler,
        during block: @Sendable (HTTPOrigin) async throws -> Result
    ) async throws -> Result {
        try await serving(.call(handler), host: "127.0.0.1", port: 0, grace: .zero, admission: nil, during: block)
    }

    /// Serves `handler` at an address of the caller's choice for as long as `block` runs; the port is free when this returns.
    ///
    /// - Parameters:
    ///   - host: a name or address of this machine, e.g. `127.0.0.1`, `::1`, `0.0.0.0`.
    ///   - port: 0 to 65535; 0 takes any free one.
    ///   - grace: how long requests that are being answered when `block` ends may still take; then their tasks are cancelled.
    ///     A handler that does not heed its cancellation delays the return until it is done.
    ///   - admission: asked about each request whose body has not all come with its header, before more is read of it.
    ///   - block: is given the address that is served, with the port that was taken.
    /// - Throws: `TransportError.portTaken`, `.cannotListen` or `.unknownHost` before `block` runs; then whatever `block` throws.
    public func serving<Result: Sendable>(
        _ handler: @escaping HTTPHandler, host: String, port: Int, grace: Duration = .seconds(1),
        admission: RequestAdmission? = nil, during block: @Sendable (HTTPOrigin) async throws -> Result
    ) async throws -> Result {
        try await serving(.task(handler), host: host, port: port, grace: grace, admission: admission, during: block)
    }

    private func serving<Result: Sendable>(
        _ service: RequestService, host: String, port: Int, grace: Duration, admission: RequestAdmission?,
        during block: @Sendable (HTTPOrigin) async throws -> Result
    ) async throws -> Result {
        let connections = OpenConnections()
        let server = try await listen(service, host: host, port: port, admission: admission, connections: connections)
        let origin = HTTPOrigin(host: host, port: server.localAddress?.port ?? port)
        do {
            let result = try await block(origin)
            await stop(server, connections, grace: grace)
            return result
        } catch {
            await stop(server, connections, grace: .zero)
            throw error
        }
    }

    private func stop(_ server: any Channel, _ connections: OpenConnections, grace: Duration) async {
        try? await server.close().get()
        await connections.end(after: grace)
    }

    private func listen(
        _ service: RequestService, host: String, port: Int, admission: RequestAdmission?, connections: OpenConnections
    ) async throws -> any Channel {
        guard (0...65535).contains(port) else {
            throw TransportError.cannotListen(host: host, port: port, reason: "a port is a number from 0 to 65535")
        }
        let limits = self.limits
        // One loop for all connections of a server: one thread answers short requests as fast as clients can ask, and two would spend
        // that gain on putting each other to sleep and waking up.
        let bootstrap = ServerBootstrap(group: Self.group.next())
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try connections.admit(channel)
                    try channel.pipeline.syncOperations.addServerHandlers(
                        ServerConnection(service, limits: limits, admission: admission, connections: connections), limits: limits)
                }
            }
        do {
            guard let address = SocketAddress(numeric: host, port: port) else {
                return try await bootstrap.bind(host: host, port: port).get()
            }
            return try await bootstrap.bind(to: address).get()
        } catch {
            throw TransportError.listening(host: host, port: port, error)
        }
    }
}

extension ChannelPipeline.SynchronousOperations {
    /// What is read at once, NIO's decoder as it is for all else, and the connection that answers.
    fileprivate func addServerHandlers(_ connection: ServerConnection, limits: HTTPLimits) throws {
        try addHandler(WholeRequests(for: connection, limits: limits))
        try addHandler(ByteToMessageHandler(HTTPRequestDecoder(limitConfiguration: limits.decoder)))
        try addHandler(connection)
    }
}
