import NIOCore
import NIOPosix
import Pact

/// HTTP/1.1 over real sockets, byte for byte: header case, order and duplicates, the raw target, a body on any method.
///
/// To an origin that is secure, requests go over https, with the system's libcurl.
///
/// Servers and clients alike share two event loops, each with a thread, for the whole process; all connections of a server are on one of
/// them. Handlers run in tasks of their own, which begin on the loop's thread where the request is short: a handler that blocks its thread
/// keeps others waiting.
public struct NetworkTransport: HTTPTransport {
    static let group = MultiThreadedEventLoopGroup(numberOfThreads: min(2, System.coreCount))

    public var limits: HTTPLimits
    /// Which servers are believed over https.
    public var trust = ServerTrust()
    /// True to send to other machines through the proxy that the environment names for http. Over https that is always done, and what is
    /// on this machine is never asked through a proxy.
    public var usesProxy = false
    let kept: KeptConnections?

    /// - Parameter keepsConnections: true to send requests to one place over one connection where the peer leaves it open. Copies of
    ///   the transport share it. A request that may not be repeated, such as a POST, always gets a new one, since a kept one may turn out
    ///   to be closed.
    public init(limits: HTTPLimits = HTTPLimits(), keepsConnections: Bool = false) {
        self.limits = limits
        kept = keepsConnections ? KeptConnections() : nil
    }
}
