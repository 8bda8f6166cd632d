import Synchronization

/// An `HTTPTransport` without sockets: requests reach the handlers served by the same value, by their origin's port.
///
/// Ports are made up, from 49152 on. `Host` and `Content-Length` are added as over a socket, and answers that can have no
/// body lose theirs. A timeout is a race against `Task.sleep`; a handler that loses it is cancelled, and waited for.
public final class InMemoryTransport: HTTPTransport {
    /// The ports in use; behind a refusing one there is no handler.
    private struct Ports {
        static let all = 49_152...65_535
        var handlers: [Int: HTTPHandler?] = [:]
        var last = all.upperBound

        /// A port that is not in use, as long not used as can be; `nil` when all are in use.
        mutating func take(_ handler: HTTPHandler?) -> Int? {
            guard handlers.count < Self.all.count else { return nil }
            repeat {
                last = last < Self.all.upperBound ? last + 1 : Self.all.lowerBound
            } while handlers.keys.contains(last)
            handlers.updateValue(handler, forKey: last)
            return last
        }
    }

    private let ports = Mutex(Ports())
    private static let host = "127.0.0.1"

    public init() {}

    public func serving<Result: Sendable>(
        _ handler: @escaping HTTPHandler, during block: @Sendable (HTTPOrigin) async throws -> Result
    ) async throws -> Result {
        let port = try open(handler)
        defer { close(port) }
        return try await block(HTTPOrigin(host: Self.host, port: port))
    }

    public func refusing<Result: Sendable>(during block: @Sendable (HTTPOrigin) async throws -> Result) async throws -> Result {
        let port = try open(nil)
        defer { close(port) }
        return try await block(HTTPOrigin(host: Self.host, port: port))
    }

    public func send(_ request: HTTPRequest, to origin: HTTPOrigin, timeout: Duration) async throws -> HTTPResponse {
        try Task.checkCancellation()
        guard let handler = handler(at: origin) else { throw TransportError.refused(origin) }
        let wireRequest = request.completed(for: origin)
        let response = try await withThrowingTaskGroup(of: HTTPResponse.self) { group in
            group.addTask { await Self.answer(of: handler, to: wireRequest) }
            group.addTask {
                try await Task.sleep(for: timeout)
                throw TransportError.timedOut(origin, after: timeout)
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw TransportError.closedEarly(origin) }
            return first
        }
        // A cancelled handler answers like a failed one; whoever cancelled wants no answer.
        try Task.checkCancellation()
        return Self.completed(response, for: wireRequest)
    }

    private func open(_ handler: HTTPHandler?) throws(TransportError) -> Int {
        guard let port = ports.withLock({ $0.take(handler) }) else {
            throw .cannotListen(host: Self.host, port: 0, reason: "all made-up ports are in use")
        }
        return port
    }

    private func close(_ port: Int) {
        ports.withLock { _ = $0.handlers.removeValue(forKey: port) }
    }

    private func handler(at origin: HTTPOrigin) -> HTTPHandler? {
        guard [Self.host, "localhost"].contains(origin.host) else { return nil }
        return ports.withLock { $0.handlers[origin.port] ?? nil }
    }

    private static func answer(of handler: HTTPHandler, to request: HTTPRequest) async -> HTTPResponse {
        do {
            return try await handler(request)
        } catch {
            return HTTPResponse(status: 500, headers: ["Content-Type": "text/plain; charset=utf-8"], text: "\(error)\n")
        }
    }

    private static func completed(_ response: HTTPResponse, for request: HTTPRequest) -> HTTPResponse {
        var response = response
        let mayHaveBody = request.method != "HEAD" && response.status != 204 && response.status != 304
        if mayHaveBody {
            response.headers.set("Content-Length", String(response.body.count))
        } else if response.status == 204 {
            response.headers.remove("Content-Length")
        } else if request.method == "HEAD", response.headers["Content-Length"].isEmpty {
            response.headers.append("Content-Length", String(response.body.count))
        }
        if !mayHaveBody { response.body = [] }
        return response
    }
}
