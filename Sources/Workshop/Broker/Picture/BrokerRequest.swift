import Pact

/// A request that came to a broker and what it answered, or a call that the broker made itself: one row of its log.
public struct BrokerRequest: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// Somebody asked the broker.
        case asked
        /// The broker called a webhook's address.
        /// The event is empty where it is not known.
        case delivered(event: String)
    }

    public var kind: Kind
    /// The local time as hours, minutes and seconds.
    public var at: String
    public var method: String
    /// Path and query, or a webhook's whole address.
    public var target: String
    /// Who asked, never with a secret: `pact_workshop`, `token`, `nobody's name`.
    public var who: String
    /// `nil` where nobody answered.
    public var status: Int?
    /// True where it may have changed what the broker knows.
    public var isChange: Bool

    public init(
        kind: Kind = .asked, at: String, method: String, target: String, who: String = "", status: Int?, isChange: Bool = false
    ) {
        self.kind = kind
        self.at = at
        self.method = method
        self.target = target
        self.who = who
        self.status = status
        self.isChange = isChange
    }

    /// What the log says of a request that a broker was asked.
    public init(_ request: HTTPRequest, answeredWith status: Int?, at time: String) {
        let reads = ["GET", "HEAD", "OPTIONS"].contains(request.method) || request.path.hasSuffix("/for-verification")
        self.init(
            at: time, method: request.method, target: request.target, who: Self.name(request.headers.first("Authorization")),
            status: status,
            isChange: !reads && (200..<300).contains(status ?? 0))
    }

    /// What the log says of a webhook's request that a broker sent.
    public init(delivering request: HTTPRequest, to origin: HTTPOrigin, answeredWith status: Int?, at time: String) {
        let event = (try? JSONValue.parse(request.body))?["event"]?.string ?? ""
        self.init(
            kind: .delivered(event: event), at: time, method: request.method, target: origin.description + request.target, status: status)
    }

    private static func name(_ authorization: String?) -> String {
        guard let authorization else { return "no credentials" }
        let parts = authorization.split(separator: " ", maxSplits: 1)
        guard parts.first?.lowercased() == "basic", let text = parts.dropFirst().first else { return "token" }
        guard let bytes = Base64.decode(String(text)) else { return "?" }
        return String(decoding: bytes.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
    }
}
