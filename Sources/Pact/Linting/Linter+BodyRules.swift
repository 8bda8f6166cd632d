extension Linter {
    /// The rules of a body: whether they have a place in the example, are in force there, and accept it.
    mutating func checkBodyRules(of part: LintedPart) {
        let entries = part.rules.entries(of: .body)
        var isNamed: [Bool] = []
        for entry in entries { isNamed.append(check(matchersOf: entry, of: part)) }
        guard let json = part.json else {
            guard part.body.hasNothing else { return }
            for entry in entries {
                guard let rule = entry.list.matchers.first else { continue }
                add(.ruleWithoutBody(rule: rule.name, place: entry.place.description), rule: entry, of: part)
            }
            return
        }
        var uses = RuleUses(entries: entries)
        uses.visit(json, at: .root, workings: &workings)
        for place in uses.emptyLists.prefix(Self.mostOfAKind) { add(.emptyListAcceptsAll, at: part.bodyPlace(place)) }
        guard uses.isWhole else { return }
        for (index, use) in uses.uses.enumerated() {
            report(use, of: entries[index], isNamed: isNamed[index], in: part, entries)
        }
    }

    private mutating func report(
        _ use: RuleUses.Use, of entry: MatchingRules.Entry, isNamed: Bool, in part: LintedPart, _ entries: [MatchingRules.Entry]
    ) {
        let name = entry.list.matchers.first?.name ?? "none"
        let place = entry.place.description
        guard use.hasPlace else {
            add(.ruleWithoutPlace(rule: name, category: .body, place: place), rule: entry, of: part)
            return
        }
        if let (rule, reason, example) = use.refusal, isNamed, entry.list.combine == .and {
            add(rule.smell(reason, example), rule: entry, of: part)
        }
        if use.isListWithoutMinimum { add(.listWithoutMinimum, rule: entry, of: part) }
        if !use.isInForce, let heavier = use.heavier, entries.indices.contains(heavier) {
            add(.ruleNeverUsed(rule: name, place: place, heavier: entries[heavier].place.description), rule: entry, of: part)
        }
        if let tied = use.tied, entries.indices.contains(tied) {
            add(.rulesUndecided(place: place, other: entries[tied].place.description), rule: entry, of: part)
        }
    }
}

extension Body {
    fileprivate var hasNothing: Bool {
        switch self {
        case .missing, .empty, .null: true
        case .present: false
        }
    }
}
