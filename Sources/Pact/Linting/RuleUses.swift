/// What becomes of each rule of a body as one goes through its example.
struct RuleUses {
    struct Use {
        /// True when the place, or what stands above its last wildcards, is in the example.
        var hasPlace = false
        /// True when the rule is the one in force in at least one of its own places.
        var isInForce = false
        /// An entry from further above that weighs more there.
        var heavier: Int?
        /// A later entry that weighs the same there, and says something else.
        var tied: Int?
        var isListWithoutMinimum = false
        var refusal: (rule: MatchingRule, reason: Mismatch.Reason, example: JSONValue)?
    }

    private let entries: [MatchingRules.Entry]
    private let paths: [PathExpression]
    /// Each path without the wildcards at its end: libraries write those for lists whose elements have no parts.
    private let stems: [PathExpression]
    private(set) var uses: [Use]
    private(set) var emptyLists: [PathExpression] = []
    /// False when the example and its rules are so many that not every place was looked at.
    private(set) var isWhole = true
    /// How many more times a rule may be held against a place.
    private var work = 4_000_000

    init(entries: [MatchingRules.Entry]) {
        self.entries = entries
        paths = entries.map { entry in
            if case .path(let path) = entry.place { path } else { .root }
        }
        stems = paths.map { path in
            PathExpression(tokens: path.tokens.reversed().drop { $0 == .anyField || $0 == .anyIndex }.reversed())
        }
        uses = entries.map { _ in Use() }
    }

    mutating func visit(_ value: JSONValue, at place: PathExpression, workings: inout RuleWorkings) {
        work -= entries.count
        guard work > 0 else {
            isWhole = false
            return
        }
        judge(value, at: place, &workings)
        switch value {
        case .object(let object):
            for (name, member) in object.members { visit(member, at: place.appending(.field(name)), workings: &workings) }
        case .array(let elements):
            for (index, element) in elements.enumerated() { visit(element, at: place.appending(.index(index)), workings: &workings) }
        default: break
        }
    }

    private mutating func judge(_ value: JSONValue, at place: PathExpression, _ workings: inout RuleWorkings) {
        let scores = paths.map { path in path.weight(at: place).multipliedReportingOverflow(by: path.tokens.count).partialValue }
        for index in stems.indices where stems[index].tokens.count == place.tokens.count && stems[index].applies(to: place) {
            uses[index].hasPlace = true
        }
        guard let best = scores.max(), best > 0, let winner = scores.firstIndex(of: best) else { return }
        if value == [], entries[winner].list.matchers.contains(where: \.acceptsEveryListForAnEmptyOne) { emptyLists.append(place) }
        for index in paths.indices where paths[index].tokens.count == place.tokens.count && scores[index] > 0 {
            uses[index].hasPlace = true
            if index == winner {
                uses[index].isInForce = true
                uses[index].tied = uses[index].tied ?? other(than: index, in: scores)
                judge(value, index, &workings)
            } else if scores[index] < best, paths[winner].tokens.count < place.tokens.count {
                uses[index].heavier = winner
            } else {
                // In another example it may well be in force.
                uses[index].isInForce = true
            }
        }
    }

    private func other(than index: Int, in scores: [Int]) -> Int? {
        scores.indices.first { $0 > index && scores[$0] == scores[index] && entries[$0].list != entries[index].list }
    }

    private mutating func judge(_ value: JSONValue, _ index: Int, _ workings: inout RuleWorkings) {
        let matchers = entries[index].list.matchers
        if let elements = value.array, !elements.isEmpty, matchers == [.type(min: nil, max: nil)] {
            uses[index].isListWithoutMinimum = true
        }
        guard uses[index].refusal == nil else { return }
        for rule in matchers {
            let reason: Mismatch.Reason? =
                switch value {
                case .object(let object): rule.refusal(object: object, expected: object, isCascaded: false)
                case .array(let elements): elements.isEmpty ? nil : rule.refusal(list: elements.count, isCascaded: false, isSame: { true })
                default: rule.refusal(value: value, expected: value, workings: &workings)
                }
            if let reason { uses[index].refusal = (rule, reason, value) }
        }
    }
}

extension MatchingRule {
    /// True when an empty list as example makes the matcher accept all lists.
    fileprivate var acceptsEveryListForAnEmptyOne: Bool {
        switch self {
        case .type, .values, .eachKey, .eachValue, .arrayContains: true
        default: false
        }
    }
}
