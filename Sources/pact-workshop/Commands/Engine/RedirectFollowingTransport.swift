import Pact

/// A transport that follows redirects, at most ten for one request, as verifiers of Pact do.
///
/// 307 and 308 repeat the request; after 301, 302 and 303 anything but GET and HEAD becomes a GET without a body. To another
/// host no credentials go along. Redirects from http to https are refused with a reason.
struct RedirectFollowingTransport<Base: HTTPTransport>: HTTPTransport {
    static var limit: Int { 10 }
    let base: Base

    func serving<Result: Sendable>(
        _ handler: @escaping HTTPHandler, during block: @Sendable (HTTPOrigin) async throws -> Result
    ) async throws -> Result {
        try await base.serving(handler, during: block)
    }

    func refusing<Result: Sendable>(during block: @Sendable (HTTPOrigin) async throws -> Result) async throws -> Result {
        try await base.refusing(during: block)
    }

    func send(_ request: HTTPRequest, to origin: HTTPOrigin, timeout: Duration) async throws -> HTTPResponse {
        var request = request
        var address = HTTPAddress(host: origin.host, port: origin.port, target: request.target, isSecure: origin.isSecure)
        for _ in 0...Self.limit {
            let response = try await base.send(request, to: address.server, timeout: timeout)
            guard let location = Self.location(of: response) else { return response }
            let next = try Self.next(address, location)
            request = Self.redirected(request, by: response.status, leaving: address.server != next.server)
            request.target = next.target
            address = next
        }
        throw TransportError.invalidAnswer(origin, reason: "it redirects more than \(Self.limit) times")
    }

    private static func location(of response: HTTPResponse) -> String? {
        [301, 302, 303, 307, 308].contains(response.status) ? response.headers.first("Location") : nil
    }

    private static func next(_ address: HTTPAddress, _ location: String) throws -> HTTPAddress {
        do {
            return try address.resolving(location)
        } catch .secure {
            throw TransportError.invalidAnswer(address.server, reason: "it redirects to \(location), and https is not followed")
        } catch {
            throw TransportError.invalidAnswer(address.server, reason: "it redirects to '\(location)', which is no address")
        }
    }

    private static func redirected(_ request: HTTPRequest, by status: Int, leaving isLeaving: Bool) -> HTTPRequest {
        var request = request
        if [301, 302, 303].contains(status), request.method != "GET", request.method != "HEAD" {
            request.method = "GET"
            request.body = []
            for name in ["Content-Type", "Content-Length", "Content-Encoding", "Transfer-Encoding"] { request.headers.remove(name) }
        }
        if isLeaving {
            for name in ["Host", "Authorization", "Cookie", "Proxy-Authorization"] { request.headers.remove(name) }
        }
        return request
    }
}
