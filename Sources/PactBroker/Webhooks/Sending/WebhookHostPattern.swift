/// Which hosts webhooks may be sent to besides the machine itself.
public struct WebhookHostPattern: Sendable, Hashable, CustomStringConvertible {
    /// Lower case.
    private let text: String

    /// - Parameter text: a host's name or address (`ci.example.org`, `10.0.0.5`), `*.example.org` for every name below one, or `*` for
    ///   every host but the machine itself.
    /// - Returns: `nil` for anything else.
    public init?(_ text: String) {
        let lower = text.lowercased()
        let name = lower.hasPrefix("*.") ? lower.dropFirst(2) : lower[...]
        let isAddress = IPAddress(name) != nil
        let authority = isAddress && name.contains(":") ? "[\(name)]" : String(name)
        guard lower == "*" || (try? WebhookAddress("http://\(authority)/").origin.host == name) == true else { return nil }
        guard !isAddress || name.count == lower.count else { return nil }
        self.text = lower
    }

    public var description: String { text }

    /// - Parameter host: a name in lower case, or an address.
    func matches(_ host: String) -> Bool {
        if text == "*" { return !WebhookPolicy.isLoopback(host) }
        if text == host { return true }
        if let address = IPAddress(text) { return IPAddress(host) == address }
        return text.hasPrefix("*.") && host.hasSuffix(text.dropFirst()) && IPAddress(host) == nil
    }

    /// True for a pattern that is this very address.
    func names(_ address: IPAddress) -> Bool { IPAddress(text) == address }
}
