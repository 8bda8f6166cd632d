import Pact

extension BrokerClient {
    /// Where a redirect leads that may be followed: to the same host, and never from https back to http.
    struct Redirect: Equatable {
        var origin: HTTPOrigin
        var target: String

        /// - Returns: `nil` for a place that credentials may not go to, or one that is no address.
        init?(_ location: String, from origin: HTTPOrigin) {
            if location.hasPrefix("/"), !location.hasPrefix("//") {
                self.origin = origin
                target = location
                return
            }
            guard let end = ["http://", "https://"].first(where: { location.lowercased().hasPrefix($0) }) else { return nil }
            let isSecure = end == "https://"
            let rest = location.dropFirst(end.count).prefix { $0 != "#" }
            let authority = rest.prefix { $0 != "/" && $0 != "?" }
            let path = rest.dropFirst(authority.count)
            var next = HTTPOrigin(host: origin.host, port: isSecure ? 443 : 80, basePath: origin.basePath, isSecure: isSecure)
            if authority.lowercased() != next.hostHeader.lowercased() {
                guard let colon = authority.lastIndex(of: ":"), let port = Int(authority[authority.index(after: colon)...]) else {
                    return nil
                }
                next.port = port
                guard (1...65_535).contains(port), authority.lowercased() == next.hostHeader.lowercased() else { return nil }
            }
            // Another port of the host may be another server; only the step up to https changes it.
            guard isSecure || !origin.isSecure, next.port == origin.port || isSecure != origin.isSecure else { return nil }
            self.origin = next
            target = path.hasPrefix("/") ? String(path) : "/" + path
        }
    }
}
