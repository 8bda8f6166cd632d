extension MatrixSearch {
    /// The most reasons of a kind that are told.
    private static let reasonLimit = 100

    func counts(of groups: [MatrixGroup]) -> MatrixReport.Counts {
        var counts = MatrixReport.Counts()
        var ignored = 0
        for group in groups {
            let published = group.published.count { $0.counts }
            counts.success += published * group.verified.count { $0.counts && $0.outcome == .success }
            counts.failed += published * group.verified.count { $0.counts && $0.outcome == .failure }
            counts.unknown += published * group.verified.count { $0.counts && $0.outcome == .unknown }
            let current = group.published.count { !$0.isSuperseded } * group.verified.count { !$0.isSuperseded }
            ignored += current - published * group.verified.count { $0.counts }
        }
        if !query.ignored.isEmpty { counts.ignored = ignored }
        return counts
    }

    /// The named selectors that mean nothing, and are not to be passed over.
    private var missing: [MatrixSelection] {
        named.filter { selection in
            !selection.exists
                && !ignored.contains { $0.versions == nil && $0.pacticipant != nil && $0.pacticipant == selection.pacticipant }
        }
    }

    func isDeployable(_ counts: MatrixReport.Counts) -> Bool? {
        guard missing.isEmpty else { return false }
        guard counts.unknown == 0 else { return nil }
        return counts.failed == 0
    }

    func reasons(for groups: [MatrixGroup], _ counts: MatrixReport.Counts) -> [MatrixReason] {
        let missing = missing
        guard missing.isEmpty else { return warnings + missing.map { .versionMissing($0.side()) } }
        if counts.failed == 0, counts.unknown == 0 { return warnings + [counts.success == 0 ? .nothingMissing : .allVerified] }
        return warnings + failures(in: groups) + gaps(in: groups)
    }

    private var warnings: [MatrixReason] {
        var warnings: [MatrixReason] = ignored.filter { !$0.exists }.map { .nothingToIgnore($0.side()) }
        if named.count == 1, query.environment == nil, query.tag == nil, !query.isMainBranch { warnings.append(.targetNotNamed) }
        if query.selectors.contains(where: { $0.version == nil && !$0.isAnyVersion }) { warnings.append(.versionNotNamed) }
        return warnings
    }

    private func failures(in groups: [MatrixGroup]) -> [MatrixReason] {
        pairs(in: groups, .failure) { consumer, provider, _ in .failed(consumer: consumer, provider: provider) }
    }

    private func gaps(in groups: [MatrixGroup]) -> [MatrixReason] {
        pairs(in: groups, .unknown) { consumer, provider, group in
            let verified = group.verified.filter { $0.outcome == .success }.compactMap { $0.version?.number }
            return verified.isEmpty
                ? .notVerified(consumer: consumer, provider: provider)
                : .instanceNotVerified(consumer: consumer, provider: provider, verified: verified.reversed())
        }
    }

    /// A reason for each pair of sides with an outcome, each once, newest first.
    private func pairs(
        in groups: [MatrixGroup], _ outcome: MatrixOutcome, _ reason: (MatrixSide, MatrixSide, MatrixGroup) -> MatrixReason
    ) -> [MatrixReason] {
        var reasons: [MatrixReason] = []
        var seen: Set<MatrixReason> = []
        for group in groups.sorted(by: { ($0.published.first?.publication.id ?? 0) > ($1.published.first?.publication.id ?? 0) }) {
            let found = group.verified.filter { $0.counts && $0.outcome == outcome }
            guard !found.isEmpty else { continue }
            let providers = distinct(found) { side(group.content.provider, $0.version) }
            let consumers = distinct(group.published.filter(\.counts)) {
                side(group.content.consumer, catalogue.versions[$0.publication.consumerVersion])
            }
            for consumer in consumers {
                for provider in providers {
                    guard reasons.count < Self.reasonLimit else { return reasons }
                    let reason = reason(consumer, provider, group)
                    if seen.insert(reason).inserted { reasons.append(reason) }
                }
            }
        }
        return reasons
    }

    private func distinct<Element>(_ elements: [Element], _ side: (Element) -> MatrixSide) -> [MatrixSide] {
        var seen: Set<MatrixSide> = []
        var sides: [MatrixSide] = []
        for element in elements where sides.count < Self.reasonLimit {
            let side = side(element)
            if seen.insert(side).inserted { sides.append(side) }
        }
        return sides
    }

    /// A pacticipant's side: as it was asked for, or where it was not, as it was found.
    private func side(_ pacticipant: Int, _ version: PacticipantVersion?) -> MatrixSide {
        let selections = selections[pacticipant] ?? []
        if let version, let selection = selections.first(where: { $0.means(version: version.id) }) { return selection.side(version) }
        if let selection = selections.first { return selection.side() }
        return MatrixSide(MatrixSelector(catalogue.pacticipants[pacticipant]?.name ?? ""), version: version?.number)
    }
}
