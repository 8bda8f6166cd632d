extension Catalogue {
    /// The publication that a result is about: of the consumer version it was fetched for, else the newest with this content.
    func publication(verifiedBy verification: Verification) -> PactPublication? {
        let published = publications.rows(.content(verification.content))
        return published.last { $0.consumerVersion == verification.consumerVersion }
            ?? published.max { ($0.consumerVersion, $0.revision) < ($1.consumerVersion, $1.revision) }
    }
}
