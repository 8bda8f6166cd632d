extension Linter {
    /// Bodies of which every value is exact, and values that will not be the same tomorrow.
    mutating func checkValues(of part: LintedPart) {
        guard part.role != .request, let json = part.json, pact.specification >= .v2 else { return }
        let isError = interaction?.response.map { $0.status >= 400 } ?? false
        var leaves = Leaves(rules: part.rules, generators: part.generators)
        leaves.visit(json, at: .root)
        if leaves.ruled == 0, leaves.free > 0, !isError, json.isCollection {
            add(.exactValues(count: leaves.free), at: part.bodyPath)
        }
        for (place, value, kind) in leaves.random.prefix(Self.mostOfAKind) {
            add(.randomExample(value, kind), at: part.bodyPlace(place))
        }
    }

    /// The values of a body that are no collections.
    private struct Leaves {
        private let ruledPaths: [PathExpression]
        private let generatedPaths: [PathExpression]
        /// How many have a rule, how many have none.
        var ruled = 0
        var free = 0
        var random: [(place: PathExpression, value: JSONValue, kind: LintSmell.RandomKind)] = []

        /// How many more times a place may be held against a rule; when that is used up, every value counts as ruled.
        private var work = 4_000_000

        init(rules: MatchingRules, generators: Generators) {
            ruledPaths = rules.entries(of: .body).compactMap(\.place.path)
            generatedPaths = generators.entries(of: .body).compactMap(\.place.path)
        }

        mutating func visit(_ value: JSONValue, at place: PathExpression) {
            switch value {
            case .object(let object):
                for (name, member) in object.members { visit(member, at: place.appending(.field(name))) }
            case .array(let elements):
                for (index, element) in elements.enumerated() { visit(element, at: place.appending(.index(index))) }
            default:
                work -= ruledPaths.count
                guard work > 0, !ruledPaths.contains(where: { $0.applies(to: place) }) else {
                    ruled += 1
                    return
                }
                free += 1
                guard let kind = RandomText.kind(of: value), !generatedPaths.contains(where: { $0.applies(to: place) }) else { return }
                random.append((place, value, kind))
            }
        }
    }
}

extension MatchingRules.Place {
    fileprivate var path: PathExpression? {
        if case .path(let path) = self { path } else { nil }
    }
}
