extension MatchingRules.Selection {
    /// One of the matchers, as a mismatch carries it.
    func inForce(_ rule: MatchingRule) -> Mismatch.RuleInForce {
        Mismatch.RuleInForce(rule: rule, category: entry.category, place: entry.place.description, cascaded: isCascaded)
    }

    /// The first matcher, for mismatches that no single matcher is the cause of.
    var first: Mismatch.RuleInForce? {
        list.matchers.first.map(inForce)
    }
}
