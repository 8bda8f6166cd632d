/// A request byte for byte as it goes over the wire.
public struct HTTPRequest: Sendable, Equatable {
    /// The method as sent, e.g. `GET`.
    public var method: String
    /// The raw request target: path, and query after `?` where there is one, e.g. `/products?type=a%20b`. Never decoded.
    public var target: String
    public var headers: Headers
    /// The body's bytes; empty when there is none.
    public var body: [UInt8]

    public init(method: String, target: String, headers: Headers = [:], body: [UInt8] = []) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
    }

    /// The raw path: the target before the first `?`.
    public var path: String {
        target.utf8.firstIndex(of: Self.questionMark).map { String(target[..<$0]) } ?? target
    }

    /// The raw query: the target after the first `?`, `nil` without one.
    public var query: String? {
        target.utf8.firstIndex(of: Self.questionMark).map { String(target[target.utf8.index(after: $0)...]) }
    }

    private static let questionMark = UInt8(ascii: "?")
}
