import Pact

/// What is known of a provider's successes.
struct VerificationHistory: Sendable {
    let catalogue: Catalogue
    let provider: Pacticipant

    /// Whether a content is pending for the provider's versions of a scope; with several tags, when any of them lacks a success.
    func state(of content: PactContent, for scope: ProviderScope) -> PendingState {
        switch scope {
        case .branch(let name): hasSuccess(content, onBranch: name) ? .verified(scope) : .pending(scope)
        case .tags(let names):
            switch names.filter({ !hasSuccess(content, tagged: $0) }) {
            case []: .verified(scope)
            case let missing: .pending(.tags(missing))
            }
        case .anyVersion: catalogue.verifications(of: content).contains(where: \.success) ? .verified(scope) : .pending(scope)
        }
    }

    /// True when a version on the branch verified the content, or one on another branch before there was this one: a new branch starts
    /// with what the others could do.
    ///
    /// - Parameter countingWIP: false to leave out what was verified as work in progress.
    func hasSuccess(_ content: PactContent, onBranch name: String, countingWIP: Bool = true) -> Bool {
        let branch = catalogue.branch(name, of: provider)
        return successes(content, countingWIP: countingWIP).contains { success in
            catalogue.branchVersions.rows(.version(success.providerVersion)).contains { row in
                guard let branch else { return true }
                return row.branch == branch.id || success.createdAt < branch.createdAt
            }
        }
    }

    /// The same by the provider's tags.
    func hasSuccess(_ content: PactContent, tagged name: String, countingWIP: Bool = true) -> Bool {
        let first = catalogue.tags.first(.name(ExactText(name), pacticipant: provider.id))
        return successes(content, countingWIP: countingWIP).contains { success in
            catalogue.tags.rows(.version(success.providerVersion)).contains { tag in
                guard let first else { return true }
                return tag.name.isExactly(name) || success.createdAt < first.createdAt
            }
        }
    }

    private func successes(_ content: PactContent, countingWIP: Bool) -> [Verification] {
        catalogue.verifications(of: content).filter { $0.success && (countingWIP || !$0.isWIP) }
    }
}
