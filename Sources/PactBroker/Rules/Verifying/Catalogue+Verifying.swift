import Pact

extension Catalogue {
    /// The pacts that a provider has to verify: those that its selectors mean, then those in progress.
    func pactsToVerify(_ query: VerificationQuery, provider: Pacticipant) -> [VerifiablePact] {
        let history = VerificationHistory(catalogue: self, provider: provider)
        let scope = ProviderScope(branch: query.branch, tags: query.tags)
        let selection = PactSelection(catalogue: self, provider: provider)
        let asked = selection.pacts(query.selectors)
        let inProgress = query.wipSince.map { WorkInProgress(selection: selection, history: history, scope: scope, since: $0) }
        return asked.map { VerifiablePact(pact: $0, state: history.state(of: $0.content, for: scope), isWIP: false) }
            + (inProgress?.pacts(without: asked) ?? [])
    }
}
