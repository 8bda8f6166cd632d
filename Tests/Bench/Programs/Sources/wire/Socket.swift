import Glibc

/// A blocking socket of the loopback interface.
struct Socket {
    let descriptor: Int32

    init(descriptor: Int32) {
        guard descriptor >= 0 else { fail("no socket: \(String(cString: strerror(errno)))") }
        self.descriptor = descriptor
        var yes: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    /// - Returns: the socket and its port.
    static func listening() -> (Socket, UInt16) {
        let socket = Socket(descriptor: Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
        var address = loopback(0)
        guard withGeneric(&address, { bind(socket.descriptor, $0, $1) }) == 0, listen(socket.descriptor, 256) == 0 else {
            fail("no port")
        }
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withGeneric(&address) { generic, _ in getsockname(socket.descriptor, generic, &length) }
        return (socket, UInt16(bigEndian: address.sin_port))
    }

    func send(_ bytes: [UInt8]) {
        var sent = 0
        bytes.withUnsafeBytes { all in
            while sent < all.count, let start = all.baseAddress {
                let count = Glibc.send(descriptor, start + sent, all.count - sent, 0)
                guard count > 0 else { return }
                sent += count
            }
        }
    }

    /// Adds what has come to a message; false when the peer is gone.
    func receive(into message: inout Message, _ buffer: UnsafeMutableRawBufferPointer) -> Bool {
        let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
        guard count > 0 else { return false }
        message.append(UnsafeRawBufferPointer(buffer)[..<count])
        return true
    }

    private static func loopback(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    private static func withGeneric<Result>(
        _ address: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Result
    ) -> Result {
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
    }
}
