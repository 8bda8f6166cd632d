/// How the newest contract of two pacticipants stands with its provider.
enum IntegrationStatus: String, Sendable {
    case success
    case failed
    /// The newest result is good, and for an older content.
    case stale
    /// There was never a result.
    case never
}

extension Catalogue {
    /// The status of a contract, with the newest result: for its content, else for any older one of the two.
    func status(of publication: PactPublication) -> (status: IntegrationStatus, verification: Verification?) {
        if let own = verifications.last(.content(publication.content)) { return (own.success ? .success : .failed, own) }
        let all = contents.rows(.integration(publication.integration)).compactMap { verifications.last(.content($0.id)) }
        guard let newest = all.max(by: { $0.id < $1.id }) else { return (.never, nil) }
        return (newest.success ? .stale : .failed, newest)
    }
}
