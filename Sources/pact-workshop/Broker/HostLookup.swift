import Dispatch
import Glibc

/// Asks the system where a name leads.
enum HostLookup {
    /// The numeric addresses of a name, in the system's order, each once; none for a name that leads nowhere.
    ///
    /// - Parameter look: asks the system, which may take long and cannot be interrupted.
    /// - Throws: `CancellationError` as soon as the task is cancelled; what the system says then is heard by nobody.
    static func addresses(of name: String, look: @escaping @Sendable (String) -> [String] = system) async throws -> [String] {
        let (answers, answer) = AsyncStream<[String]>.makeStream()
        DispatchQueue.global().async { answer.yield(look(name)) }
        for await addresses in answers { return addresses }
        throw CancellationError()
    }

    private static func system(_ name: String) -> [String] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(name, nil, &hints, &found) == 0 else { return [] }
        defer { freeaddrinfo(found) }
        var addresses: [String] = []
        var next = found
        while let entry = next {
            if let address = numeric(entry.pointee), !addresses.contains(address) { addresses.append(address) }
            next = entry.pointee.ai_next
        }
        return addresses
    }

    private static func numeric(_ entry: addrinfo) -> String? {
        var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        guard getnameinfo(entry.ai_addr, entry.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0 else { return nil }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
