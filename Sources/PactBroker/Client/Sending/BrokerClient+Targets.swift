import Pact

extension BrokerClient {
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
