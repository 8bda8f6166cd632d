/// A service: one function from request to response. The same value runs in memory and on a port.
///
/// A handler that throws is answered for by the transport with 500 and the error's text.
public typealias HTTPHandler = @Sendable (HTTPRequest) async throws -> HTTPResponse

/// A service that waits for nothing: its answer is there when it returns.
public typealias ImmediateHTTPHandler = @Sendable (HTTPRequest) -> HTTPResponse
