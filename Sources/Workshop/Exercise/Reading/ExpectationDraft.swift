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

        static let root = Place(rule: .root, example: .root)

        func field(_ name: String) -> Place {
            Place(rule: rule.appending(.field(name)), example: example.appending(.field(name)))
        }

        func element(_ index: Int) -> Place {
            Place(rule: rule.appending(.index(index)), example: example.appending(.index(index)))
        }

        /// Every element of a list, for which the first stands as the example.
        var eachElement: Place {
            Place(rule: rule.appending(.anyIndex), example: example.appending(.index(0)))
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

    mutating func add(_ rule: MatchingRule, _ category: MatchingCategory, _ place: MatchingRules.Place) {
        entries.append(MatchingRules.Entry(category: category, place: place, list: MatchingRuleList([rule])))
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
