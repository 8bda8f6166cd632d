import Pact

/// A transport that tells each request it sends and the status that came back.
struct WatchedTransport: HTTPTransport {
    let unwatched: any HTTPTransport
    private let told: @Sendable (HTTPRequest, HTTPOrigin, Int?) -> Void

    /// - Parameter told: called on any thread; the status is `nil` where no answer came.
    init(_ unwatched: any HTTPTransport, told: @escaping @Sendable (HTTPRequest, HTTPOrigin, Int?) -> Void) {
        self.unwatched = unwatched
        self.told = told
    }

    func send(_ request: HTTPRequest, to origin: HTTPOrigin, timeout: Duration) async throws -> HTTPResponse {
        do {
            let response = try await unwatched.send(request, to: origin, timeout: timeout)
            told(request, origin, response.status)
            return response
        } catch {
            told(request, origin, nil)
            throw error
        }
    }

    func serving<Result: Sendable>(
        _ handler: @escaping HTTPHandler, during block: @Sendable (HTTPOrigin) async throws -> Result
    ) async throws -> Result {
        try await unwatched.serving(handler, during: block)
    }

    func refusing<Result: Sendable>(during block: @Sendable (HTTPOrigin) async throws -> Result) async throws -> Result {
        try await unwatched.refusing(during: block)
    }
}
