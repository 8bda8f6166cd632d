import Pact

extension BrokerService {
    /// The answer to a request that will not be let in, judged by its header alone; `nil` for one that may go on. So nobody who may not
    /// ask makes the broker hold a long body.
    public func refusal(of head: HTTPRequest) -> HTTPResponse? {
        let head = head.withPathAsTarget
        do throws(BrokerError) {
            try admit(head)
            return nil
        } catch {
            return head.isForBrowser ? BrokerPages.failure(error) : error.response
        }
    }

    /// - Throws: `BrokerError` for a request under another's name, without the credentials it needs, or sent by somebody's browser or by
    ///   a webhook for others.
    func admit(_ request: HTTPRequest) throws(BrokerError) {
        if access.isOpen { try hosts.check(request) }
        try access.admit(request)
        try ForeignPage.refuseChanges(by: request, isOpen: access.isOpen)
        try WebhookMark.refuseChanges(by: request)
    }
}

extension HTTPRequest {
    /// True for what a browser asks when somebody follows a link: HTML is named as welcome.
    var isForBrowser: Bool {
        ["GET", "HEAD"].contains(method) && headers["Accept"].contains { $0.contains("text/html") }
    }
}
