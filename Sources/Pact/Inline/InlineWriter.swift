/// Walks through an example and puts rules and generators where their places are.
struct InlineWriter {
    let category: MatchingCategory
    /// What has not found its place yet.
    private var rules: [MatchingRules.Entry]
    private var generators: [Generators.Entry]
    private let unknownGenerators: JSONObject
    private(set) var omitted: [PathExpression] = []

    init(category: MatchingCategory, rules: MatchingRules, generators: Generators) {
        self.category = category
        self.rules = rules.entries
        self.generators = generators.entries
        unknownGenerators = generators.unknownMembers
    }

    var keptRules: MatchingRules { MatchingRules(rules) }
    var keptGenerators: Generators { Generators(generators, unknownMembers: unknownGenerators) }

    mutating func write(_ value: JSONValue, at place: PathExpression, _ names: InlineNames) -> JSONValue {
        if let variants = takeVariants(of: value, at: place) {
            return InlineMatcherWriting.arrayContains(variants, generator: takeGenerator(at: .path(place), allowsUnknown: false))
        }
        let matchers = takeRules(at: .path(place))
        let generator = takeGenerator(at: .path(place))
        guard matchers != nil || generator != nil else { return plain(value, at: place, names) }
        let found = matchers ?? []
        let inner = plain(value, at: place, InlineNames.below(found, in: names))
        return InlineMatcherWriting(matchers: found, generator: generator, value: inner).json
    }

    /// A text or a list of texts that has one place for all its rules.
    mutating func write(text value: JSONValue) -> JSONValue {
        let matchers = rules.first.flatMap { takeRules(at: $0.place) }
        let generator = generators.first.flatMap { takeGenerator(at: $0.place) }
        if matchers != nil || generator != nil {
            return InlineMatcherWriting(matchers: matchers ?? [], generator: generator, value: value).json
        }
        // A text that is a JSON object itself would be read as one.
        let looksLikeObject = value.string.flatMap { try? JSONValue.parse($0) }?.object != nil
        return looksLikeObject || value.array != nil ? ["value": value] : value
    }

    private mutating func plain(_ value: JSONValue, at place: PathExpression, _ names: InlineNames) -> JSONValue {
        switch value {
        case .object(let object):
            var written = JSONObject()
            for (name, member) in object.members {
                guard !name.hasPrefix(IntegrationJSON.keyPrefix) else {
                    omitted.append(place.appending(.field(name)))
                    continue
                }
                written.set(name, write(member, at: place.appending(names.token(forMember: name)), InlineNames()))
            }
            return .object(written)
        case .array(let elements):
            var written: [JSONValue] = []
            for (index, element) in elements.enumerated() {
                let token = names.token(forItem: index)
                written.append(write(element, at: place.appending(token), names.names(forItem: element)))
            }
            return .array(written)
        default: return value
        }
    }

    /// The matchers of a place, each place once: a second item of a list has the same ones by its first.
    private mutating func takeRules(at place: MatchingRules.Place) -> [MatchingRule]? {
        guard let index = rules.firstIndex(where: { $0.category == category && $0.place.isInlinePlace(place) }) else { return nil }
        let list = rules[index].list
        guard list.combine == .and, !list.matchers.isEmpty, list.matchers.allSatisfy(\.isSayableInline) else { return nil }
        rules.remove(at: index)
        return list.matchers
    }

    private mutating func takeGenerator(at place: MatchingRules.Place, allowsUnknown: Bool = true) -> Generator? {
        let index = generators.firstIndex { $0.category == category && $0.place.isInlinePlace(place) }
        guard let index, generators[index].generator.isSayableInline else { return nil }
        if case .unknown = generators[index].generator, !allowsUnknown { return nil }
        return generators.remove(at: index).generator
    }

    /// The variants of `arrayContains` as integration JSON, when there is one for each element in order and all can be said.
    private mutating func takeVariants(of value: JSONValue, at place: PathExpression) -> [JSONValue]? {
        let index = rules.firstIndex { $0.category == category && $0.place.isInlinePlace(.path(place)) }
        guard let index, let elements = value.array, rules[index].list.combine == .and,
            case .arrayContains(let variants)? = rules[index].list.matchers.first, rules[index].list.matchers.count == 1,
            variants.map(\.index) == Array(elements.indices)
        else { return nil }
        var written: [JSONValue] = []
        for (variant, element) in zip(variants, elements) {
            guard let rules = variant.rules else { return nil }
            let writing = IntegrationJSON.write(InlineExpectation(example: element, rules: rules, generators: variant.generators))
            guard writing.isWhole else { return nil }
            written.append(writing.json)
        }
        rules.remove(at: index)
        return written
    }
}

extension MatchingRules.Place {
    /// True when integration JSON can mean this place by that one: a name of digits is an index there.
    fileprivate func isInlinePlace(_ other: MatchingRules.Place) -> Bool {
        guard case .path(let path) = self, case .path(let inline) = other else { return self == other }
        return path.tokens.count == inline.tokens.count
            && zip(path.tokens, inline.tokens).allSatisfy { own, token in
                if case .field(let name) = own, case .index = token { return PathExpression.Token(inlineName: name) == token }
                return own == token
            }
    }
}
