import Foundation

/// A listening socket of a test's own that can answer anything at all.
final class WireServer: Sendable {
    private let descriptor: Int32
    let port: Int

    init() throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Wire.loopback(0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) | listen(descriptor, 16) | getsockname(descriptor, $0, &length)
            }
        }
        guard result == 0 else { throw WireError.notConnected(errno) }
        self.descriptor = descriptor
        port = Int(UInt16(bigEndian: address.sin_port))
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit {
        close(descriptor)
    }

    func accept() async throws -> Wire {
        try await Wire.blocking { [descriptor] in
            let connection = Glibc.accept(descriptor, nil, nil)
            guard connection >= 0 else { throw WireError.nothingCame(after: "") }
            return Wire(descriptor: connection)
        }
    }

    /// Takes one connection, reads a request up to `end`, answers with these bytes and closes; gives what was read.
    func answerOnce(_ answer: String, afterReading end: String = "\r\n\r\n") async throws -> String {
        let wire = try await accept()
        let request = try await wire.read { $0.hasSuffix(end) }
        wire.write(answer)
        return request
    }
}
