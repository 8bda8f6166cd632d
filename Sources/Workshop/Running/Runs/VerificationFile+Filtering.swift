import Pact

extension VerificationFile {
    /// A request as the filter's rules leave it: one rule after the other, each seeing what those before it made.
    ///
    /// - Parameter now: what `{now}` stands for.
    func filtered(_ request: HTTPRequest, now: Instant) -> HTTPRequest {
        var changed = request
        for rule in requestFilter where rule.when.map({ changed.headers.first($0) != nil }) ?? true {
            for header in rule.set { changed.headers.set(header.name, header.value(now: now)) }
        }
        return changed
    }
}
