import Pact

/// The rules and generators of a part in words, taken as their places come by; what is left has no place in the example.
struct RuleRemarks {
    private var rules: [MatchingRules.Entry]
    private var generators: [Generators.Entry]

    init(rules: MatchingRules, generators: Generators) {
        self.rules = rules.entries + rules.entries.flatMap(Self.rulesOfVariants)
        self.generators = generators.entries + rules.entries.flatMap(Self.generatorsOfVariants)
    }

    /// What is said about a place: rules, then generators, each entry at the first place it fits; `nil` where nothing is.
    mutating func take(_ category: MatchingCategory, _ place: MatchingRules.Place) -> String? {
        let isHere = { (other: MatchingCategory, own: MatchingRules.Place) in other == category && Self.own(own, fits: place, category) }
        let found = rules.filter { isHere($0.category, $0.place) }
        let made = generators.filter { isHere($0.category, $0.place) }
        guard !found.isEmpty || !made.isEmpty else { return nil }
        rules.removeAll { isHere($0.category, $0.place) }
        generators.removeAll { isHere($0.category, $0.place) }
        let words = found.map { Self.words($0, at: place) } + made.map { "made by \($0.generator.words)" }
        return words.joined(separator: "; ").visible
    }

    /// The rules and generators whose places never came by.
    var left: [String] {
        let words =
            rules.map { "\($0.category.rawValue) at \($0.place): \($0.list.words)" }
            + generators.map { "\($0.category.rawValue) at \($0.place): made by \($0.generator.words)" }
        return words.isEmpty ? [] : ["Without a place in the example:"] + words.map { "  \($0)".visible }
    }

    /// The rules of the matcher `arrayContains`, at the places of its variants' examples.
    private static func rulesOfVariants(_ entry: MatchingRules.Entry) -> [MatchingRules.Entry] {
        variants(of: entry).flatMap { variant, path in
            variant.rules?.entries.compactMap { inner in
                path.joined(inner.place).map { MatchingRules.Entry(category: inner.category, place: $0, list: inner.list) }
            } ?? []
        }
    }

    private static func generatorsOfVariants(_ entry: MatchingRules.Entry) -> [Generators.Entry] {
        variants(of: entry).flatMap { variant, path in
            variant.generators.entries.compactMap { inner in
                path.joined(inner.place).map { Generators.Entry(category: inner.category, place: $0, generator: inner.generator) }
            }
        }
    }

    private static func variants(of entry: MatchingRules.Entry) -> [(variant: ArrayVariant, path: PathExpression)] {
        guard case .path(let path) = entry.place else { return [] }
        return entry.list.matchers.flatMap { rule in
            guard case .arrayContains(let variants) = rule else { return [(variant: ArrayVariant, path: PathExpression)]() }
            return variants.map { ($0, path.appending(.index($0.index))) }
        }
    }

    /// The place is named where it is not the value's own, as in `$[*].id`.
    private static func words(_ entry: MatchingRules.Entry, at place: MatchingRules.Place) -> String {
        guard case .path(let path) = entry.place, path.hasWildcard else { return entry.list.words }
        return "\(entry.list.words), at \(path)"
    }

    private static func own(_ own: MatchingRules.Place, fits place: MatchingRules.Place, _ category: MatchingCategory) -> Bool {
        switch (own, place) {
        case (.name(let name), .name(let other)): category == .header ? name.lowercased() == other.lowercased() : name == other
        case (.path(let path), .path(let other)): path.tokens.count == other.tokens.count && path.applies(to: other)
        default: own == place
        }
    }
}

extension PathExpression {
    /// A place that begins with `$`, seen from here.
    fileprivate func joined(_ place: MatchingRules.Place) -> MatchingRules.Place? {
        guard case .path(let path) = place else { return nil }
        return .path(PathExpression(tokens: tokens + path.tokens.dropFirst()))
    }

    fileprivate var hasWildcard: Bool { tokens.contains { $0 == .anyField || $0 == .anyIndex } }
}
