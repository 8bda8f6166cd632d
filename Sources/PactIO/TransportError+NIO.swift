import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import Pact

extension TransportError {
    /// What NIO says when a port cannot be listened at.
    static func listening(host: String, port: Int, _ error: any Error) -> TransportError {
        switch error {
        case let error as IOError where error.errnoCode == EADDRINUSE: .portTaken(host: host, port: port)
        case is SocketAddressError, is SocketAddressError.UnknownHost: .unknownHost(host)
        case let error as IOError where error.errnoCode == EADDRNOTAVAIL:
            .cannotListen(host: host, port: port, reason: "this machine has no such address; choose 127.0.0.1")
        case let error as IOError where error.errnoCode == EACCES:
            .cannotListen(host: host, port: port, reason: "the system does not let you; choose a port above 1023")
        default: .cannotListen(host: host, port: port, reason: reason(error))
        }
    }

    /// What NIO says when no connection can be made.
    static func connecting(_ origin: HTTPOrigin, timeout: Duration, _ error: any Error) -> TransportError {
        switch error {
        case is SocketAddressError, is SocketAddressError.UnknownHost: .unknownHost(origin.host)
        case ChannelError.connectTimeout: .timedOut(origin, after: timeout)
        case let error as NIOConnectionError: connecting(origin, timeout: timeout, error)
        case let error as IOError where error.errnoCode == ECONNREFUSED: .refused(origin)
        case let error as IOError where error.errnoCode == ETIMEDOUT: .timedOut(origin, after: timeout)
        case let error as IOError where error.errnoCode == ECONNRESET: .closedEarly(origin)
        default: .other(origin, reason: reason(error))
        }
    }

    private static func connecting(_ origin: HTTPOrigin, timeout: Duration, _ error: NIOConnectionError) -> TransportError {
        if let first = error.connectionErrors.first {
            return connecting(origin, timeout: timeout, first.error)
        }
        return .unknownHost(origin.host)
    }

    /// What NIO says when an answer does not come, or is none.
    static func answering(_ origin: HTTPOrigin, _ error: any Error) -> TransportError {
        switch error {
        case HTTPParserError.invalidEOFState: .closedEarly(origin)
        case HTTPParserError.headerOverflow: .invalidAnswer(origin, reason: "its header is too large")
        case let error as HTTPParserError: .invalidAnswer(origin, reason: "it is not HTTP (\(error))")
        case is IOError, is ChannelError: .closedEarly(origin)
        default: .invalidAnswer(origin, reason: reason(error))
        }
    }

    private static func reason(_ error: any Error) -> String {
        guard let error = error as? IOError else { return String(describing: error) }
        return String(cString: strerror(error.errnoCode))
    }
}
