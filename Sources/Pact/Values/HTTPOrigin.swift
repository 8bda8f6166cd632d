/// Where a server listens: host and port, and the path below which its routes begin.
public struct HTTPOrigin: Sendable, Hashable, CustomStringConvertible {
    public var host: String
    /// 1 to 65535.
    public var port: Int
    /// Empty, or a path that starts with a slash and does not end with one.
    public var basePath: String
    /// True where the server is spoken to over TLS: `https`.
    public var isSecure: Bool

    public init(host: String, port: Int, basePath: String = "", isSecure: Bool = false) {
        self.host = host
        self.port = port
        self.basePath = basePath
        self.isSecure = isSecure
    }

    /// `http` or `https`.
    public var scheme: String { isSecure ? "https" : "http" }

    /// The port that goes without saying: 80, or 443 for https.
    public var usualPort: Int { isSecure ? 443 : 80 }

    /// What a `Host` header calls the server: `127.0.0.1:8080`, the port left out where it goes without saying.
    public var hostHeader: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return port == usualPort ? name : "\(name):\(port)"
    }

    /// For example `http://127.0.0.1:8080`; of https addresses the usual port is left out.
    public var description: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return isSecure && port == usualPort ? "https://\(name)\(basePath)" : "\(scheme)://\(name):\(port)\(basePath)"
    }
}
