import Pact

/// Finds contents that a provider did not ask for and has not verified yet: what its consumers are working at.
struct WorkInProgress: Sendable {
    let selection: PactSelection
    let history: VerificationHistory
    let scope: ProviderScope
    /// Only pacts that were published later count.
    let since: Instant

    /// The heads of all branches and tags of the consumers that were published since then, without the contents in `others` and without
    /// those that the provider's branch or tags verified when they were not in progress. Nothing where neither branch nor tag is known.
    func pacts(without others: [SelectedPact]) -> [VerifiablePact] {
        let known = Set(others.map(\.content.id))
        let heads = selection.heads.filter { $0.publication.createdAt > since && !known.contains($0.content.id) }
        return selection.inOrder(SelectedPact.merged(heads)).compactMap { pact in
            missing(pact.content).map { VerifiablePact(pact: pact, state: .pending($0), isWIP: true) }
        }
    }

    /// For whom the content is in progress; `nil` when it is for nobody.
    private func missing(_ content: PactContent) -> ProviderScope? {
        switch scope {
        case .branch(let name): return history.hasSuccess(content, onBranch: name, countingWIP: false) ? nil : scope
        case .tags(let names):
            let missing = names.filter { !history.hasSuccess(content, tagged: $0, countingWIP: false) }
            return missing.isEmpty ? nil : .tags(missing)
        case .anyVersion: return nil
        }
    }
}

extension PactSelection {
    /// The pacts of the newest version of every branch, then of every tag, of every consumer.
    fileprivate var heads: [SelectedPact] {
        consumers.flatMap { consumer in
            let branches = catalogue.branches.rows(.pacticipant(consumer.id)).flatMap {
                pacts(.branch($0.name), of: consumer, named: false)
            }
            return branches + tags(of: consumer).flatMap { pacts(.latestTagged($0), of: consumer, named: false) }
        }
    }

    private func tags(of consumer: Pacticipant) -> [String] {
        var seen: Set<ExactText> = []
        let versions = catalogue.versions.rows(.pacticipant(consumer.id))
        return versions.flatMap { catalogue.tags(of: $0) }.map(\.name).filter { seen.insert(ExactText($0)).inserted }
    }
}
