import Pact

extension BrokerClient {
    /// A request to a broker, as an error names it.
    public struct Exchange: Sendable, Equatable {
        public var method: String
        /// The path and query below the broker's address: `/pacticipants/A`.
        public var target: String
        public var address: HTTPOrigin

        public init(method: String, target: String, address: HTTPOrigin) {
            self.method = method
            self.target = target
            self.address = address
        }

        /// The whole address that was asked.
        public var url: String { address.description + target }
    }

    /// A request before it is sent.
    struct Call: Sendable {
        var method: String
        /// Path and query below the broker's address.
        var target: String
        var body: JSONValue?
        /// True where the request means the same sent once or twice.
        var isRepeatable: Bool

        /// Brokers take changes of a part only as such (RFC 7396).
        var contentType: String { method == "PATCH" ? "application/merge-patch+json" : "application/json" }

        init(_ method: String, _ target: String, body: JSONValue? = nil, isRepeatable: Bool? = nil) {
            self.method = method
            self.target = target
            self.body = body
            self.isRepeatable = isRepeatable ?? ["GET", "PUT", "DELETE", "PATCH"].contains(method)
        }
    }

    /// A path of these segments, each percent-encoded: `/pacticipants/A%20B`.
    static func path(_ segments: String...) -> String {
        segments.map { "/" + Query.encoded($0) }.joined()
    }

    /// The path and query below the broker's address that a link of the broker leads to.
    ///
    /// Only the path of a link counts, so that nothing, credentials least of all, goes to another server than the one that was named. A
    /// broker behind a proxy may not know the path it is reached by; it is put in front then.
    func target(of href: String) -> String {
        var rest = Substring(href.prefix { $0 != "#" })
        if let scheme = ["http://", "https://"].first(where: { rest.lowercased().hasPrefix($0) }) {
            rest = rest.dropFirst(scheme.count).drop { $0 != "/" && $0 != "?" }
        }
        if !address.basePath.isEmpty, rest.hasPrefix(address.basePath) {
            let below = rest.dropFirst(address.basePath.count)
            if below.isEmpty || below.hasPrefix("/") || below.hasPrefix("?") { rest = below }
        }
        return rest.hasPrefix("/") ? String(rest) : "/" + rest
    }
}
