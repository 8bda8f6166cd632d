extension Catalogue {
    /// Which versions work together, and whether what is asked about may be deployed.
    ///
    /// A question with `problems(in:)` finds nothing where they are.
    ///
    /// Of several versions of a provider in one environment each must be verified: a request may reach any of them. (The real broker is
    /// content with one.)
    public func matrix(_ query: MatrixQuery) -> MatrixReport {
        let search = MatrixSearch(query, in: self)
        let groups = search.groups
        let counts = search.counts(of: groups)
        let (rows, leftOut) = search.rows(of: groups)
        return MatrixReport(
            isDeployable: search.isDeployable(counts), reasons: search.reasons(for: groups, counts), counts: counts, rows: rows,
            rowsLeftOut: leftOut)
    }
}
