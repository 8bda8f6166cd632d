import Pact

/// Keeps web pages of others from changing the broker through somebody's browser.
///
/// A browser lets any page send requests to any address, this machine's own and with remembered passwords too; but it says in `Origin`
/// whose page it was (RFC 6454), and in `Sec-Fetch-Site` how far that one is from here. No client that is not a browser sends these.
enum ForeignPage {
    /// - Parameter isOpen: nobody has to say who they are. Then a page of the broker's own is believed under a name of this machine
    ///   alone, since any other name can be made to lead here by whoever owns it.
    /// - Throws: `BrokerError.refused` for a change that a page of another server asks for.
    static func refuseChanges(by request: HTTPRequest, isOpen: Bool) throws(BrokerError) {
        guard !["GET", "HEAD", "OPTIONS"].contains(request.method) else { return }
        let own = request.headers.first("Host")?.lowercased() ?? ""
        for origin in request.headers["Origin"] where !isOwn(origin, own, isOpen: isOpen) {
            throw refusal("A page of \(origin)")
        }
        for site in request.headers["Sec-Fetch-Site"] where site.lowercased() == "cross-site" { throw refusal("A page of another site") }
    }

    private static func isOwn(_ origin: String, _ own: String, isOpen: Bool) -> Bool {
        ["http://\(own)", "https://\(own)"].contains(origin.lowercased()) && (!isOpen || BrokerHosts.isThisMachine(own))
    }

    private static func refusal(_ who: String) -> BrokerError {
        .refused(["\(who) asked for this through a browser. Only pages of the broker itself may change something."])
    }
}
