import Pact

/// Whom webhooks may be sent to.
///
/// A webhook makes the broker's machine speak to others in the name of whoever wrote it: a file of a lesson, a colleague, or anybody who
/// reaches the broker. So nobody is sent to but the machine itself, and whom the one who started the broker has named.
public struct WebhookPolicy: Sendable, Equatable {
    /// True to allow servers of this machine (`localhost`, `127.0.0.1`, `[::1]`). Only for a broker that nobody else can reach: others
    /// would get at what listens on this machine for itself alone.
    public var allowsLoopback: Bool
    /// Other hosts.
    public var hosts: [WebhookHostPattern]

    public init(allowsLoopback: Bool = true, hosts: [WebhookHostPattern] = []) {
        self.allowsLoopback = allowsLoopback
        self.hosts = hosts
    }

    /// True when webhooks may name this host; where its name leads is judged when something is sent.
    func allows(_ host: String) -> Bool {
        Self.isLoopback(host) && allowsLoopback || hosts.contains { $0.matches(host) }
    }

    /// True when what is sent to this host may go to this address, which its name led to.
    ///
    /// A name that was allowed may have come to lead elsewhere since: what is not named by its address goes to no link-local one, and
    /// reaches the machine itself only where that is allowed.
    func allows(_ host: String, at address: IPAddress) -> Bool {
        if hosts.contains(where: { $0.names(address) }) { return true }
        if Self.isLoopback(host), !address.isLoopback { return false }
        if address.isLoopback { return allowsLoopback || (Self.isLoopback(host) && allows(host)) }
        return allows(host) && !address.isNoServers
    }

    /// True for names and addresses that always mean the machine itself.
    static func isLoopback(_ host: String) -> Bool { host == "localhost" || IPAddress(host)?.isLoopback == true }

    /// What is allowed, for a sentence: `hosts of this machine and ci.example.org`.
    var allowed: String {
        let all = (allowsLoopback ? ["this machine (localhost, 127.0.0.1)"] : []) + hosts.map(\.description)
        guard let last = all.last else { return "nobody" }
        return all.count == 1 ? last : all.dropLast().joined(separator: ", ") + " and " + last
    }
}
