import Pact

/// Keeps web pages of others from changing the broker through somebody's browser.
///
/// A browser lets any page send requests to any address, this machine's own and with remembered passwords too; but it says in `Origin`
/// whose page it was (RFC 6454). No client that is not a browser sends that.
enum ForeignPage {
    /// - Parameter isOpen: nobody has to say who they are. Then a page of the broker's own is believed under a name of this machine
    ///   alone, since any other name can be made to lead here by whoever owns it.
    /// - Throws: `BrokerError.refused` for a change that a page of another server asks for.
    static func refuseChanges(by request: HTTPRequest, isOpen: Bool) throws(BrokerError) {
        guard !["GET", "HEAD", "OPTIONS"].contains(request.method), let origin = request.headers.first("Origin") else { return }
        let own = request.headers.first("Host")?.lowercased() ?? ""
        let isOwn = ["http://\(own)", "https://\(own)"].contains(origin.lowercased())
        if isOwn, !isOpen || (try? WebhookAddress("http://\(own)/"))?.origin.isLoopback == true { return }
        throw .refused(["A page of \(origin) asked for this through a browser. Only pages of the broker itself may change something."])
    }
}
