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
        for (place, value, kind) in leaves.random {
            add(.randomExample(value, kind), at: part.bodyPlace(place))
        }
    }

    /// The values of a body that are no collections.
    private struct Leaves {
        let rules: MatchingRules
        let generators: Generators
        /// How many have a rule, how many have none.
        var ruled = 0
        var free = 0
        var random: [(place: PathExpression, value: JSONValue, kind: LintSmell.RandomKind)] = []

        init(rules: MatchingRules, generators: Generators) {
            self.rules = rules
            self.generators = generators
        }

        mutating func visit(_ value: JSONValue, at place: PathExpression) {
            switch value {
            case .object(let object):
                for (name, member) in object.members { visit(member, at: place.appending(.field(name))) }
            case .array(let elements):
                for (index, element) in elements.enumerated() { visit(element, at: place.appending(.index(index))) }
            default:
                guard !rules.isDefined(at: place) else {
                    ruled += 1
                    return
                }
                free += 1
                if let kind = RandomText.kind(of: value), !isGenerated(place) { random.append((place, value, kind)) }
            }
        }

        private func isGenerated(_ place: PathExpression) -> Bool {
            generators.entries(of: .body).contains { entry in
                if case .path(let path) = entry.place { path.applies(to: place) } else { false }
            }
        }
    }
}
