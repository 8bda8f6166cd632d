import NIOCore

extension SocketAddress {
    /// The address that `host` is, e.g. `127.0.0.1` or `::1`; `nil` for a name, which must be looked up.
    ///
    /// Looking up takes a thread and asks the system's resolver even for what needs no answer.
    init?(numeric host: String, port: Int) {
        guard let address = try? SocketAddress(ipAddress: host, port: port) else { return nil }
        self = address
    }
}
