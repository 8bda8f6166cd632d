import Pact

/// What answers the requests of a server.
enum RequestService: Sendable {
    /// A task for each request, which may wait.
    case task(HTTPHandler)
    /// A call for each request, on the connection's own thread where the request is short.
    case call(ImmediateHTTPHandler)
}
