/// Where a server listens: host and port, and the path below which its routes begin.
public struct HTTPOrigin: Sendable, Hashable, CustomStringConvertible {
    public var host: String
    /// 1 to 65535.
    public var port: Int
    /// Empty, or a path that starts with a slash and does not end with one.
    public var basePath: String

    public init(host: String, port: Int, basePath: String = "") {
        self.host = host
        self.port = port
        self.basePath = basePath
    }

    /// For example `http://127.0.0.1:8080`.
    public var description: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return "http://\(name):\(port)\(basePath)"
    }
}
