import Pact

extension MatrixSearch {
    /// A row that may be shown.
    private struct Candidate {
        let content: PactContent
        let published: MatrixGroup.Published
        let verified: MatrixGroup.Verified

        var lastAction: Instant {
            max(published.publication.createdAt, verified.verification?.createdAt ?? published.publication.createdAt)
        }

        func isBefore(_ other: Candidate) -> Bool {
            (lastAction, published.publication.id, verified.verification?.id ?? 0)
                > (other.lastAction, other.published.publication.id, other.verified.verification?.id ?? 0)
        }
    }

    /// The rows to be shown and how many are left out.
    func rows(of groups: [MatrixGroup]) -> (rows: [MatrixRow], leftOut: Int) {
        var candidates: [Candidate] = []
        var count = 0
        for group in groups {
            let verified = group.verified.filter { query.outcomes?.contains($0.outcome) ?? true }
            count += group.published.count * verified.count
            add(group, verified, to: &candidates)
        }
        candidates = newest(of: candidates)
        var names = MatrixNames(catalogue)
        let rows = candidates.compactMap { row($0, &names) }
        return (rows.filter { !$0.isIgnored } + rows.filter(\.isIgnored), count - candidates.count)
    }

    /// Adds those rows of a group that may be among the newest.
    ///
    /// Both lists are in order, newest first; so when one row is too old, all after it are, and no more of either list are needed than
    /// rows are shown.
    private func add(_ group: MatrixGroup, _ verified: [MatrixGroup.Verified], to candidates: inout [Candidate]) {
        let most = most
        let enough = max(4 * most, 1024)
        var oldest: Candidate?
        for published in group.published.prefix(most) {
            for (place, verified) in verified.prefix(most).enumerated() {
                let candidate = Candidate(content: group.content, published: published, verified: verified)
                if let oldest, !candidate.isBefore(oldest) {
                    if place == 0 { return }
                    break
                }
                candidates.append(candidate)
                guard candidates.count > enough else { continue }
                candidates = newest(of: candidates)
                oldest = candidates.count == most ? candidates.last : nil
            }
        }
    }

    private func newest(of candidates: [Candidate]) -> [Candidate] {
        Array(candidates.sorted { $0.isBefore($1) }.prefix(most))
    }

    /// How many rows are shown at most.
    private var most: Int { min(max(query.limit, 0), MatrixQuery.highestLimit) }

    private func row(_ candidate: Candidate, _ names: inout MatrixNames) -> MatrixRow? {
        let publication = candidate.published.publication
        guard let consumer = catalogue.pacticipants[publication.consumer], let provider = catalogue.pacticipants[publication.provider],
            let version = catalogue.versions[publication.consumerVersion]
        else { return nil }
        return MatrixRow(
            consumer: consumer.name, consumerVersion: names.described(version), provider: provider.name,
            providerVersion: candidate.verified.version.map { names.described($0) }, publishedAt: publication.createdAt,
            contentSHA: candidate.content.sha, result: candidate.verified.verification.map { result($0, of: publication) },
            isIgnored: candidate.published.isIgnored || candidate.verified.isIgnored,
            isSuperseded: candidate.published.isSuperseded || candidate.verified.isSuperseded)
    }

    private func result(_ verification: Verification, of publication: PactPublication) -> MatrixRow.Result {
        MatrixRow.Result(
            isSuccess: verification.success, verifiedAt: verification.createdAt, number: verification.number,
            isPreVerified: verification.createdAt < publication.createdAt, buildURL: verification.buildURL)
    }
}
