import Pact

/// A webhook's request with all variables in it, as it goes out.
struct WebhookRequest: Sendable, Equatable {
    let origin: HTTPOrigin
    let request: HTTPRequest
    /// Texts that are never shown: passwords and tokens, also where the receiver repeats them.
    let secrets: [String]

    /// The whole address.
    var url: String { "\(origin)\(request.target)" }

    /// The header fields with secrets masked.
    var shownHeaders: Headers { Self.masked(request.headers) }

    /// The text with secrets masked.
    func masked(_ text: String) -> String {
        secrets.reduce(text) { $0.replacing($1, with: Self.mask) }
    }

    static let mask = "**********"

    static func masked(_ headers: Headers) -> Headers {
        Headers(headers.fields.map { isSecret($0.name) ? Headers.Field(name: $0.name, value: mask) : $0 })
    }

    /// True for the header fields that hold what opens doors.
    static func isSecret(_ name: String) -> Bool {
        let lower = name.lowercased()
        return ["authorization", "token", "secret", "password", "cookie", "api-key", "apikey"].contains { lower.contains($0) }
    }
}
