import Glibc
import NIOPosix
import Pact

extension NetworkTransport {
    /// The numeric addresses that a host's name leads to, in the order in which the system would try them; each once.
    ///
    /// The system's resolver is asked, on a thread that may wait.
    ///
    /// - Throws: `TransportError.unknownHost`.
    public static func addresses(of host: String) async throws -> [String] {
        try await NIOThreadPool.singleton.runIfActive { try lookedUp(host) }
    }

    private static func lookedUp(_ host: String) throws(TransportError) -> [String] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var first: UnsafeMutablePointer<addrinfo>?
        guard !host.isEmpty, !host.utf8.contains(0), getaddrinfo(host, nil, &hints, &first) == 0 else { throw .unknownHost(host) }
        defer { freeaddrinfo(first) }
        var addresses: [String] = []
        for entry in sequence(first: first, next: { $0?.pointee.ai_next }) {
            guard let info = entry?.pointee, let text = numeric(info), !addresses.contains(text) else { continue }
            addresses.append(text)
        }
        guard !addresses.isEmpty else { throw .unknownHost(host) }
        return addresses
    }

    private static func numeric(_ info: addrinfo) -> String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(NI_MAXHOST)) { buffer in
            let result = getnameinfo(info.ai_addr, info.ai_addrlen, buffer.baseAddress, socklen_t(buffer.count), nil, 0, NI_NUMERICHOST)
            guard result == 0 else { return nil }
            return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }
}
