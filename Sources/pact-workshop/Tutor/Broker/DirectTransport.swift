import Pact

/// A transport that asks a service of this program without a socket: for what the screen looks at by itself.
struct DirectTransport: HTTPTransport {
    let service: HTTPHandler
    /// What serving and refusing go through.
    let others: any HTTPTransport

    func send(_ request: HTTPRequest, to origin: HTTPOrigin, timeout: Duration) async throws -> HTTPResponse {
        var request = request
        if request.headers.first("Host") == nil { request.headers.append("Host", origin.hostHeader) }
        return try await service(request)
    }

    func serving<Result: Sendable>(
        _ handler: @escaping HTTPHandler, during block: @Sendable (HTTPOrigin) async throws -> Result
    ) async throws -> Result {
        try await others.serving(handler, during: block)
    }

    func refusing<Result: Sendable>(during block: @Sendable (HTTPOrigin) async throws -> Result) async throws -> Result {
        try await others.refusing(during: block)
    }
}
