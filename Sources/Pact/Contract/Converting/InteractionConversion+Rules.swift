/// Matchers and generators.
extension InteractionConversion {
    mutating func rules(_ rules: MatchingRules, in part: ConversionLoss.Part) -> MatchingRules {
        MatchingRules(rules.entries.compactMap { entry(of: $0, in: part) })
    }

    mutating func generators(_ generators: Generators, in part: ConversionLoss.Part) -> Generators {
        guard specification < .v3 else { return generators }
        for entry in generators.entries {
            lose(.generator(name: entry.generator.name), in: part, entry.category, at: entry.place)
        }
        return Generators()
    }

    /// The rules at one place, as far as the version has them; `nil` where nothing is left.
    private mutating func entry(of entry: MatchingRules.Entry, in part: ConversionLoss.Part) -> MatchingRules.Entry? {
        let isFlat = specification < .v3
        if isFlat, !entry.category.isOfFlatLayout {
            lose(.category(entry.category), in: part)
            return nil
        }
        var converted = entry
        converted.list.matchers = []
        for matcher in entry.list.matchers {
            if matcher.isKnown(to: specification) {
                converted.list.matchers.append(matcher)
            } else {
                lose(.matcher(name: matcher.name), in: part, entry.category, at: entry.place)
            }
        }
        guard !converted.list.matchers.isEmpty || entry.list.matchers.isEmpty else { return nil }
        guard isFlat else { return converted }
        guard entry.isWritableFlat else {
            lose(.unwritablePlace, in: part, entry.category, at: entry.place)
            return nil
        }
        for matcher in converted.list.matchers.dropFirst() {
            let name = matcher.name
            let kind = converted.list.combine == .or ? ConversionLoss.Kind.alternativeMatcher(name: name) : .furtherMatcher(name: name)
            lose(kind, in: part, entry.category, at: entry.place)
        }
        converted.list = MatchingRuleList(Array(converted.list.matchers.prefix(1)))
        return converted.list.matchers.isEmpty ? nil : converted
    }
}

extension MatchingRule {
    /// True when the version has this matcher. One of a name that no version has is not lost on the way to any.
    fileprivate func isKnown(to specification: SpecificationVersion) -> Bool {
        switch self {
        case .unknown: true
        case .equality, .regex, .type: specification >= .v2
        case .include, .integer, .decimal, .number, .boolean, .null, .date, .time, .datetime, .contentType, .values: specification >= .v3
        case .arrayContains, .eachKey, .eachValue, .statusCode, .notEmpty, .semver: specification >= .v4
        }
    }
}

extension MatchingCategory {
    /// V2 has rules for these alone.
    fileprivate var isOfFlatLayout: Bool { self == .body || self == .header || self == .query || self == .path }
}

extension MatchingRules.Entry {
    /// True when the path that V2 writes for this place can be read again.
    fileprivate var isWritableFlat: Bool { (try? PathExpression.parse(flatName)) != nil }
}
