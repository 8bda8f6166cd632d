import Pact

extension HTTPRequest {
    /// The same request with the path alone as its target, as servers are usually asked.
    ///
    /// A client may name the whole address (`GET http://127.0.0.1:9292/pacticipants`, RFC 9112, section 3.2.2); its host then goes before
    /// what `Host` says. User information before the host is dropped.
    var withPathAsTarget: HTTPRequest {
        let scheme = ["http://", "https://"].first { target.prefix($0.count).lowercased() == $0 }
        guard let scheme else { return self }
        let rest = target.dropFirst(scheme.count)
        let authority = rest.prefix { !"/?#".contains($0) }
        let behind = rest.dropFirst(authority.count).prefix { $0 != "#" }
        var request = self
        request.target = behind.hasPrefix("/") ? String(behind) : "/" + behind
        request.headers.set("Host", String(authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""))
        return request
    }
}
