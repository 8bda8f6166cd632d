import Glibc
import Pact

/// A loopback port that is bound and not listened at.
struct HeldPort {
    /// 1 to 65535.
    let number: Int
    private let descriptor: Int32

    /// - Throws: `TransportError.cannotListen` when no port can be had.
    init() throws(TransportError) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Self.failure() }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(descriptor, generic, length) == 0 && getsockname(descriptor, generic, &length) == 0
            }
        }
        guard isBound else {
            let failure = Self.failure()
            close(descriptor)
            throw failure
        }
        self.descriptor = descriptor
        number = Int(UInt16(bigEndian: address.sin_port))
    }

    func release() {
        close(descriptor)
    }

    private static func failure() -> TransportError {
        .cannotListen(host: "127.0.0.1", port: 0, reason: String(cString: strerror(errno)))
    }
}
