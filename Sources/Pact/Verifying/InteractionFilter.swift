/// Which interactions of a contract are verified: those that fit everything asked for.
public struct InteractionFilter: Sendable {
    private var description: RegularExpression?
    private var state: StateCondition?
    private var isWithoutState = false
    private var titles: Set<ExactText>?

    private enum StateCondition: Sendable {
        case named(RegularExpression)
        case none
    }

    /// Selects every interaction.
    public init() {}

    /// - Parameters:
    ///   - description: a pattern to be found anywhere in the description.
    ///   - state: a pattern to be found in the name of any state; empty for the interactions without states.
    ///   - isWithoutState: true for the interactions without states alone.
    /// - Throws: `RegularExpressionError` when one of the patterns is none.
    public init(description: String?, state: String?, isWithoutState: Bool = false) throws(RegularExpressionError) {
        if let description { self.description = try RegularExpression(description) }
        if let state { self.state = state.isEmpty ? StateCondition.none : .named(try RegularExpression(state)) }
        self.isWithoutState = isWithoutState
    }

    /// Selects of what it selects already only the interactions that failed in an earlier run.
    ///
    /// - Parameter results: what that run wrote: `VerificationReport.resultsJSON(of:)`, or the same from an official verifier.
    public func selectingFailed(of results: JSONValue) -> InteractionFilter {
        var filter = self
        let failed = (results["errors"]?.array ?? []) + (results["pendingErrors"]?.array ?? [])
        filter.titles = Set(failed.compactMap { $0["interaction"]?.string.map(ExactText.init) })
        return filter
    }

    public func selects(_ interaction: Interaction, of pact: PactFile) -> Bool {
        if let titles, !titles.contains(ExactText(interaction.title(between: pact.consumer, and: pact.provider))) { return false }
        return selects(interaction)
    }

    public func selects(_ interaction: Interaction) -> Bool {
        if let description, description.search(in: interaction.description) != .matches { return false }
        if isWithoutState, !interaction.providerStates.isEmpty { return false }
        return switch state {
        case nil: true
        case StateCondition.none?: interaction.providerStates.isEmpty
        case .named(let pattern)?: interaction.providerStates.contains { pattern.search(in: $0.name) == .matches }
        }
    }
}
