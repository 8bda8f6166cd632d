import NIOCore
import NIOPosix
import Pact

/// HTTP/1.1 over real sockets, byte for byte: header case, order and duplicates, the raw target, a body on any method.
///
/// Servers and clients alike share one event loop with one thread for the whole process; handlers run in tasks of their own.
public struct NetworkTransport: HTTPTransport {
    static let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

    public var limits: HTTPLimits

    public init(limits: HTTPLimits = HTTPLimits()) {
        self.limits = limits
    }
}
