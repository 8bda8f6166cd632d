import Pact

/// The names under which a broker answers: what may stand in a request's `Host`.
///
/// Whoever owns a name can make it lead to any address, also to this machine (DNS rebinding). A browser that has a page of that name open
/// then takes the broker for that page's own server, and lets the page read and change everything. Only the name tells.
public enum BrokerHosts: Sendable, Equatable {
    case any
    /// Names and addresses that always mean the machine itself: `localhost`, those that end in `.localhost`, 127.0.0.0/8 and `[::1]`.
    case thisMachine

    /// - Throws: `BrokerError.misdirected` for a request that names another server. One that names none comes from no browser.
    func check(_ request: HTTPRequest) throws(BrokerError) {
        guard self == .thisMachine else { return }
        for host in request.headers["Host"] where !Self.isThisMachine(host) { throw .misdirected(host: host) }
    }

    /// - Parameter host: as in a `Host` field, with or without a port.
    static func isThisMachine(_ host: String) -> Bool {
        guard !host.contains(where: { "/?#".contains($0) }), let origin = (try? WebhookAddress("http://\(host)/"))?.origin else {
            return false
        }
        return WebhookPolicy.isLoopback(origin.host) || origin.host.hasSuffix(".localhost")
    }
}
