import Pact

/// What may be said of an interaction that holds, whatever its samples do.
struct InteractionRemarks: Sendable {
    let interaction: PactTestInteraction
    let wanted: ContractCheck.Selection

    var sentences: [String] { [otherSituation, silentTest].compactMap { $0 } }

    /// The situation has a name of the learner's own where the course goes on with another.
    private var otherSituation: String? {
        let mine = interaction.providerStates.map(\.name)
        guard !wanted.givenNot.isEmpty, mine.sorted() != wanted.given.sorted() else { return nil }
        let line = interaction.source[.given].line
        return "Line \(line) names the situation \(SelectionFault.states(mine)). Any name will do that both sides use; "
            + "the provider team will look for \(SelectionFault.states(wanted.given)), and the next step goes on with that."
    }

    private var silentTest: String? {
        guard interaction.test.expectation == .anything else { return nil }
        return "Line \(interaction.source[.call].line): the test calls, and does not say what must come of it. "
            + "`returns` or `fails` would notice a client that does something else with the answer."
    }
}
