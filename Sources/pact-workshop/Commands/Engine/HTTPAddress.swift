import Pact

/// An `http` address as a person types it or a redirect gives it: `http://localhost:8080/base?x=1`; where it may be, an `https` one.
struct HTTPAddress: Equatable {
    enum Flaw: Error, Equatable {
        /// Neither `http://` nor `https://` stands in front.
        case noScheme(String)
        /// https, which is not spoken here.
        case secure(String)
        case noHost(String)
        /// What stands after the colon is no number from 1 to 65535.
        case port(String)
        /// A user's name stands before the host.
        case user(String)
        /// Blanks or control characters.
        case characters(String)
    }

    var host: String
    /// 1 to 65535; 80 where the address names none, 443 for https.
    var port: Int
    /// Path and query as they stand, `/` where there are none; what follows a `#` is left out.
    var target: String
    var isSecure = false

    init(host: String, port: Int, target: String = "/", isSecure: Bool = false) {
        self.host = host
        self.port = port
        self.target = target
        self.isSecure = isSecure
    }

    /// - Parameter mayBeSecure: true where https is spoken too.
    init(_ text: String, mayBeSecure: Bool = false) throws(Flaw) {
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { throw .characters(text) }
        let lowercased = text.lowercased()
        isSecure = lowercased.hasPrefix("https://")
        guard mayBeSecure || !isSecure else { throw .secure(text) }
        guard isSecure || lowercased.hasPrefix("http://") else { throw .noScheme(text) }
        let rest = text.dropFirst(isSecure ? "https://".count : "http://".count).prefix { $0 != "#" }
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        guard !authority.contains("@") else { throw .user(text) }
        (host, port) = try Self.hostAndPort(authority, in: text, usualPort: isSecure ? 443 : 80)
        let target = rest.dropFirst(authority.count)
        self.target = target.hasPrefix("/") ? String(target) : "/" + target
    }

    private static func hostAndPort(_ authority: Substring, in text: String, usualPort: Int) throws(Flaw) -> (String, Int) {
        var host = authority
        var port: Substring?
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
            host = authority[authority.index(after: authority.startIndex)..<end]
            let after = authority[authority.index(after: end)...]
            guard after.isEmpty || after.hasPrefix(":") else { throw .port(text) }
            port = after.isEmpty ? nil : after.dropFirst()
        } else if let colon = authority.firstIndex(of: ":") {
            host = authority[..<colon]
            port = authority[authority.index(after: colon)...]
        }
        guard !host.isEmpty else { throw .noHost(text) }
        guard let port, !port.isEmpty else { return (String(host), usualPort) }
        guard let number = Int(port), (1...65535).contains(number), port.allSatisfy(\.isNumber) else { throw .port(text) }
        return (String(host), number)
    }

    /// The server the address speaks of, with no base path.
    var server: HTTPOrigin {
        HTTPOrigin(host: host, port: port, isSecure: isSecure)
    }

    /// The address as the place below which a provider's routes begin; a query is left out.
    var origin: HTTPOrigin {
        var path = String(target.prefix { $0 != "?" })
        while path.hasSuffix("/") { path.removeLast() }
        return HTTPOrigin(host: host, port: port, basePath: path, isSecure: isSecure)
    }
}
