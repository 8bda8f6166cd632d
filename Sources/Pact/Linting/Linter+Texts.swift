extension Linter {
    /// The rules of path, query, headers, status and metadata: whether they have a place, and accept their own example.
    mutating func checkTexts(of part: LintedPart) {
        for entry in part.rules.entries where entry.category != .body {
            let isNamed = check(matchersOf: entry, of: part)
            guard let examples = examples(for: entry, of: part) else {
                if let rule = entry.list.matchers.first {
                    add(.ruleWithoutPlace(rule: rule.name, category: entry.category, place: entry.place.description), rule: entry, of: part)
                }
                continue
            }
            guard isNamed, entry.list.combine == .and else { continue }
            for rule in entry.list.matchers {
                for example in examples { judge(rule, example, of: entry, in: part) }
            }
        }
    }

    /// Adds what is wrong with the matchers themselves.
    ///
    /// - Returns: true when all are known.
    mutating func check(matchersOf entry: MatchingRules.Entry, of part: LintedPart) -> Bool {
        var isNamed = true
        for rule in entry.list.matchers {
            if case .unknown(let name, _) = rule {
                isNamed = false
                add(.unknownMatcher(name: name, nearest: NearestName.of(name, among: MatchingRule.knownNames)), rule: entry, of: part)
            } else if let since = rule.sinceVersion, since > pact.specification {
                add(.laterFeature(name: "The matcher \(rule.name)", since: since, version: pact.specification), rule: entry, of: part)
            }
        }
        return isNamed
    }

    /// The examples a rule stands for; `nil` when there is no such place, none where the place says nothing.
    private func examples(for entry: MatchingRules.Entry, of part: LintedPart) -> [JSONValue]? {
        switch (entry.category, entry.place) {
        case (.path, _): return interaction?.request.map { [.string($0.path)] } ?? []
        case (.status, _): return interaction?.response.map { [.int($0.status)] } ?? []
        case (.header, .name(let name)):
            guard !name.contains("["), !name.contains("$") else { return [] }
            return part.headers.first { $0.name.lowercased() == name.lowercased() }?.values.map(JSONValue.string)
        case (.query, .name(let name)):
            guard !name.contains("["), !name.contains("$") else { return [] }
            return part.query.first { $0.name == name }?.values.compactMap { $0.map(JSONValue.string) }
        case (.metadata, .path(let path)):
            guard case .field(let name)? = path.tokens.dropFirst().first else { return [] }
            guard let value = part.metadata[name] else { return nil }
            return path.tokens.count == 2 ? [value] : []
        default: return []
        }
    }

    private mutating func judge(
        _ rule: MatchingRule, _ example: JSONValue, of entry: MatchingRules.Entry, in part: LintedPart
    ) {
        let refusal: Mismatch.Reason? =
            switch entry.category {
            case .status: rule.refusal(status: example.int ?? 0, expected: example.int ?? 0, workings: &workings)
            case .metadata where !example.isCollection: rule.refusal(value: example, expected: example, workings: &workings)
            case .metadata: nil
            default:
                rule.refusal(text: example.plainText, expected: example.plainText, isCascaded: true, workings: &workings)
            }
        if let refusal { add(rule.smell(refusal, example), rule: entry, of: part) }
    }
}

extension MatchingRule {
    /// What it means that a matcher refuses its own example.
    func smell(_ refusal: Mismatch.Reason, _ example: JSONValue) -> LintSmell {
        switch refusal {
        case .regexInvalid, .formatInvalid: .unreadableRule(rule: self)
        default: .exampleRefused(rule: self, example: example)
        }
    }

    /// The version that brought the matcher, for those of V4.
    var sinceVersion: SpecificationVersion? {
        switch self {
        case .arrayContains, .eachKey, .eachValue, .statusCode, .notEmpty, .semver: .v4
        default: nil
        }
    }
}
