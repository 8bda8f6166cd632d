import Pact

/// A pact as it is offered to a provider for verification.
struct VerifiablePact: Sendable, Equatable {
    let pact: SelectedPact
    /// For the provider's version that asks.
    let state: PendingState
    /// True when it was not asked for, but added as work in progress. Such a pact is always pending.
    let isWIP: Bool

    /// Why it is there, in few words, e.g. `latest from main branch, deployed to production`.
    var shortDescription: String {
        var seen: [String] = []
        for reason in pact.reasons where !seen.contains(reason.shortDescription) { seen.append(reason.shortDescription) }
        return seen.joined(separator: ", ")
    }
}
