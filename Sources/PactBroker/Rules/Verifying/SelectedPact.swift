import Pact

/// A content that a provider has to be held against, once, for however many reasons.
struct SelectedPact: Sendable, Equatable {
    let content: PactContent
    /// Of the newest consumer version for which the content was selected.
    var publication: PactPublication
    /// Each once, in the order of the selectors, and of versions within one.
    var reasons: [SelectionReason]

    /// One for each content: reasons put together, in the order of the first ones.
    static func merged(_ pacts: [SelectedPact]) -> [SelectedPact] {
        var merged: [SelectedPact] = []
        var places: [Int: Int] = [:]
        for pact in pacts {
            guard let place = places[pact.content.id], merged.indices.contains(place) else {
                places[pact.content.id] = merged.count
                merged.append(pact)
                continue
            }
            if merged[place].publication.consumerVersion < pact.publication.consumerVersion { merged[place].publication = pact.publication }
            for reason in pact.reasons where !merged[place].reasons.contains(reason) { merged[place].reasons.append(reason) }
        }
        return merged
    }
}
