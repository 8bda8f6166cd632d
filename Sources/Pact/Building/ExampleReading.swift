/// Takes an example apart into the plain value, the rules and the generators that a contract holds.
struct ExampleReading {
    let category: MatchingCategory
    private(set) var rules: [MatchingRules.Entry] = []
    private(set) var generators: [Generators.Entry] = []

    init(category: MatchingCategory = .body) {
        self.category = category
    }

    static func read(_ example: Example) -> InlineExpectation {
        var reading = ExampleReading()
        let value = reading.value(of: example, at: .root)
        return InlineExpectation(example: value, rules: MatchingRules(reading.rules), generators: Generators(reading.generators))
    }

    /// The value at a place of a body or of metadata.
    mutating func value(of example: Example, at path: PathExpression) -> JSONValue {
        note(example, at: .path(path))
        switch example.content {
        case .value(let value): return value
        case .list(let elements):
            return .array(elements.enumerated().map { value(of: $0.element, at: path.appending(.index($0.offset))) })
        case .object(let members):
            return .object(JSONObject(members.map { ($0.name, value(of: $0.example, at: path.appending(.field($0.name)))) }))
        case .repeated(let element, let count):
            return .array(Array(repeating: value(of: element, at: path.appending(.anyIndex)), count: count))
        case .variants(let variants):
            let read = variants.map(Self.read)
            let rules = read.enumerated().map { index, variant in
                ArrayVariant(index: index, rules: variant.rules, generators: variant.generators)
            }
            note(Example(.list([]), [.arrayContains(rules)]), at: .path(path))
            return .array(read.map(\.example))
        }
    }

    /// The values of a name in a query or of a header, or the one text of a path or status; `nil` where the example is no text.
    ///
    /// The rules of a list and of its elements stand at one place there.
    mutating func texts(of example: Example, at place: MatchingRules.Place) -> [String]? {
        switch example.content {
        case .value: return text(of: example, at: place).map { [$0] }
        case .repeated(let element, let count):
            note(example, at: place)
            return text(of: element, at: place).map { Array(repeating: $0, count: count) }
        case .list(let elements):
            note(example, at: place)
            var texts: [String] = []
            for element in elements {
                guard let text = text(of: element, at: place) else { return nil }
                texts.append(text)
            }
            return texts
        case .object, .variants: return nil
        }
    }

    private mutating func text(of example: Example, at place: MatchingRules.Place) -> String? {
        guard case .value(let value) = example.content, !value.isCollection else { return nil }
        note(example, at: place)
        return value.string ?? value.text()
    }

    private mutating func note(_ example: Example, at place: MatchingRules.Place) {
        for matcher in example.matchers { add(matcher, at: place) }
        if let generator = example.generator {
            generators.append(Generators.Entry(category: category, place: place, generator: generator))
        }
    }

    /// Adds a matcher once; of several at one place all have to hold.
    private mutating func add(_ matcher: MatchingRule, at place: MatchingRules.Place) {
        guard let index = rules.firstIndex(where: { $0.category == category && $0.place == place }) else {
            rules.append(MatchingRules.Entry(category: category, place: place, list: MatchingRuleList([matcher])))
            return
        }
        if !rules[index].list.matchers.contains(matcher) { rules[index].list.matchers.append(matcher) }
    }
}
