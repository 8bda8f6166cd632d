import Pact

/// One half of an interaction while it is read: the rules found so far, and where its body's parts stand.
struct ExpectationDraft {
    enum Half {
        case request, response
    }

    /// A place in a body: as rules write it (`$[*].name`), and as the example has it (`$[0].name`).
    struct Place {
        var rule: PathExpression
        var example: PathExpression
        /// The matcher around this place that leaves no say to others; `nil` without one.
        private(set) var ruler: MatcherTag.Name?
        /// The same for all that stands inside this place.
        private var rulerInside: MatcherTag.Name?

        static let root = Place(rule: .root, example: .root)

        private init(rule: PathExpression, example: PathExpression) {
            self.rule = rule
            self.example = example
        }

        func field(_ name: String) -> Place {
            inner(.field(name), .field(name))
        }

        func element(_ index: Int) -> Place {
            inner(.index(index), .index(index))
        }

        /// Every element of a list, for which the first stands as the example.
        var eachElement: Place {
            inner(.anyIndex, .index(0))
        }

        /// The same place, with all that stands inside it left to this matcher.
        func ruled(by tag: MatcherTag.Name) -> Place {
            var place = self
            place.rulerInside = tag
            return place
        }

        /// An element that is compared by rules of its own, for which it is the root.
        func variant(_ index: Int) -> Place {
            var place = element(index)
            place.rule = .root
            return place
        }

        private func inner(_ rule: PathExpression.Token, _ example: PathExpression.Token) -> Place {
            var place = Place(rule: self.rule.appending(rule), example: self.example.appending(example))
            place.ruler = rulerInside
            place.rulerInside = rulerInside
            return place
        }
    }

    let half: Half
    private(set) var entries: [MatchingRules.Entry] = []
    var source: InteractionSource
    /// About how many bytes the body's example has, repeated parts included.
    private(set) var size = 0

    init(half: Half, source: InteractionSource) {
        self.half = half
        self.source = source
    }

    var rules: MatchingRules { MatchingRules(entries) }

    mutating func add(_ rule: MatchingRule, at place: Place) {
        add(rule, .body, .path(place.rule))
    }

    /// Adds a rule; of two at one place both have to hold.
    mutating func add(_ rule: MatchingRule, _ category: MatchingCategory, _ place: MatchingRules.Place) {
        if let index = entries.firstIndex(where: { $0.category == category && $0.place == place }) {
            entries[index].list.matchers.append(rule)
            return
        }
        entries.append(MatchingRules.Entry(category: category, place: place, list: MatchingRuleList([rule])))
    }

    /// Begins to gather the rules of a variant.
    ///
    /// - Returns: the rules gathered so far, for `endVariant`.
    mutating func beginVariant() -> [MatchingRules.Entry] {
        defer { entries = [] }
        return entries
    }

    /// Ends gathering the rules of a variant and goes on with those before it.
    mutating func endVariant(_ earlier: [MatchingRules.Entry]) -> MatchingRules {
        defer { entries = earlier }
        return rules
    }

    /// Counts a part of the example.
    mutating func grow(by bytes: Int) {
        size = size.addingReportingOverflow(bytes).overflow ? .max : size + bytes
    }

    /// Counts what was read since `earlier` as often as it is repeated.
    mutating func repeatGrowth(since earlier: Int, times: Int) {
        let (product, overflow) = (size - earlier).multipliedReportingOverflow(by: max(0, times - 1))
        grow(by: overflow ? .max : product)
    }

    mutating func stands(_ place: Place, at position: SourcePosition) {
        switch half {
        case .request: source.set(.requestBody(place.example), position)
        case .response: source.set(.responseBody(place.example), position)
        }
    }

    mutating func header(_ name: String, at position: SourcePosition) {
        switch half {
        case .request: source.set(.requestHeader(name: name), position)
        case .response: source.set(.responseHeader(name: name), position)
        }
    }
}
