extension Linter {
    /// The rules of a body: whether they have a place in the example, are in force there, and accept it.
    mutating func checkBodyRules(of part: LintedPart) {
        let entries = part.rules.entries(of: .body)
        let paths = entries.map { rulePath($0, of: part) }
        var isNamed: [Bool] = []
        for (entry, path) in zip(entries, paths) { isNamed.append(check(matchersOf: entry, at: path)) }
        guard let json = part.json else {
            if part.body.hasNothing {
                for (entry, path) in zip(entries, paths) {
                    guard let rule = entry.list.matchers.first else { continue }
                    add(.ruleWithoutBody(rule: rule.name, place: entry.place.description), at: path)
                }
            }
            return
        }
        var uses = RuleUses(entries: entries)
        uses.visit(json, at: .root, workings: &workings)
        for place in uses.emptyLists { add(.emptyListAcceptsAll, at: part.bodyPlace(place)) }
        for (index, use) in uses.uses.enumerated() {
            report(use, of: entries[index], isNamed: isNamed[index], at: paths[index], entries)
        }
    }

    private mutating func report(
        _ use: RuleUses.Use, of entry: MatchingRules.Entry, isNamed: Bool, at path: PathExpression, _ entries: [MatchingRules.Entry]
    ) {
        let name = entry.list.matchers.first?.name ?? "none"
        guard use.hasPlace else {
            add(.ruleWithoutPlace(rule: name, category: .body, place: entry.place.description), at: path)
            return
        }
        if let (rule, reason, example) = use.refusal, isNamed, entry.list.combine == .and { add(rule.smell(reason, example), at: path) }
        if use.isListWithoutMinimum { add(.listWithoutMinimum, at: path) }
        if !use.isInForce, let heavier = use.heavier, entries.indices.contains(heavier) {
            add(.ruleNeverUsed(rule: name, place: entry.place.description, heavier: entries[heavier].place.description), at: path)
        }
        if let tied = use.tied, entries.indices.contains(tied) {
            add(.rulesUndecided(place: entry.place.description, other: entries[tied].place.description), at: path)
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
