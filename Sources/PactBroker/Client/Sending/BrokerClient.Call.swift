import Pact

extension BrokerClient {
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
}
