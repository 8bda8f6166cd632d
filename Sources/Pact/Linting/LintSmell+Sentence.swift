extension LintFinding {
    /// Two sentences: what is smelly, and a better form. Without place and interaction.
    public var sentence: String { smell.sentence }
}

extension LintSmell {
    /// What is smelly, and a better form.
    public var sentence: String { "\(complaint) \(advice)" }

    private var complaint: String {
        switch self {
        case .exactValues(let count):
            count == 1
                ? "The body's only value has to be exactly the example's."
                : "All \(count) values of the body have to be exactly the example's."
        case .recordWithoutState(let path, let record):
            "The path \(Mismatch.cut(path)) names one record, \(Mismatch.cut(record)), and no provider state says that it exists."
        case .overspecifiedHeader(let name, let reason): Self.complaint(name, reason)
        case .randomExample(let value, let kind):
            "\(value.brief(limit: 50)) looks like \(kind.words) made anew for each run, and has to be met exactly."
        case .overwrites(let earlier):
            "Interaction \(earlier + 1) has the same description and provider states; when pacts are merged only this one is kept."
        case .sameRequest(let earlier, let description, let sameResponse): Self.complaint(earlier, description, sameResponse)
        case .ruleWithoutPlace(let rule, let category, let place):
            "The rule \(rule) stands for \(Self.words(category, place)), which the example does not have."
        case .ruleWithoutBody(let rule, let place): "The rule \(rule) stands for \(Mismatch.cut(place)) of a body, and there is no body."
        case .exampleRefused(let rule, let example):
            "The rule \(Self.words(rule)) refuses its own example \(example.brief(limit: 50))."
        case .unreadableRule(let rule): "The rule \(Self.words(rule)) cannot be read."
        case .emptyListAcceptsAll: "The example is an empty list under a rule, so every list is accepted."
        case .listWithoutMinimum:
            "The rule type stands for a list without min, so an empty list is accepted and its elements are never seen."
        case .unknownMatcher(let name, _): "No matcher is called \(Mismatch.cut(name)); it refuses everything."
        case .unknownGenerator(let name, _): "No generator is called \(Mismatch.cut(name)); it does nothing."
        case .ruleNeverUsed(let rule, let place, let heavier):
            "The rule \(rule) for \(Mismatch.cut(place)) is never used, since the one for \(Mismatch.cut(heavier)) weighs more there."
        case .rulesUndecided(let place, let other):
            "The rules for \(Mismatch.cut(place)) and \(Mismatch.cut(other)) weigh the same in one place, and tools differ in which they take."
        case .stateOfTwo(let name, _, _): "The provider state \"\(Mismatch.cut(name))\" tells of two situations."
        case .generatorWithoutState(let expression):
            "\(Mismatch.cut(expression)) is to come from the provider state, and the interaction has none."
        case .laterFeature(let name, let since, let version):
            "\(Mismatch.cut(name)) is known from \(since.name) on, and this pact is of \(version.name); other tools pass it over."
        }
    }

    private var advice: String {
        switch self {
        case .exactValues: "Give the values a rule, such as type, so that the provider's own data will do."
        case .recordWithoutState: "Add a provider state, such as \"the record exists\", so that the provider can make it so."
        case .overspecifiedHeader(_, let reason): Self.advice(reason)
        case .randomExample(_, .uuid): "Give it a rule (regex or type), or an example that stays the same."
        case .randomExample(_, .moment): "Give it a rule (datetime with its format), or an example that stays the same."
        case .overwrites: "Give the two different descriptions, or different states."
        case .sameRequest(_, _, true): "Take one of them out."
        case .sameRequest: "Give them different provider states, so that the provider knows which is meant."
        case .ruleWithoutPlace(_, let category, _):
            category == .body
                ? "Add the place to the example, or take the rule out." : "Add it to the example, or take the rule out."
        case .ruleWithoutBody: "Add a body, or take the rule out."
        case .exampleRefused: "Change the example or the rule: the example is what the mock server answers with."
        case .unreadableRule(let rule): rule.isDate ? "Correct its format." : "Correct its pattern."
        case .emptyListAcceptsAll: "Put one element into the example and ask for min 1, or take the rule out to ask for an empty list."
        case .listWithoutMinimum: "Add min 1 (eachLike)."
        case .unknownMatcher(_, let nearest), .unknownGenerator(_, let nearest):
            nearest.map { "Did you mean \($0)?" } ?? "Choose one that the specification has."
        case .ruleNeverUsed: "Take it out, or name the place more exactly."
        case .rulesUndecided: "Name one of the two places more exactly."
        case .stateOfTwo(_, let first, let second):
            "Make it two provider states, \"\(Mismatch.cut(first))\" and \"\(Mismatch.cut(second))\" (from V3 on)."
        case .generatorWithoutState: "Add the provider state that knows it."
        case .laterFeature(_, let since, _): "Write the pact in \(since.name), or do without."
        }
    }

    private static func complaint(_ name: String, _ reason: HeaderReason) -> String {
        switch reason {
        case .changes: "The header \(name) changes from one message to the next, and has to be exactly the example's."
        case .transport: "The header \(name) is set by whatever carries the message, and has to be exactly the example's."
        case .credential: "The header \(name) proves who is asking, and has to be exactly the example's."
        case .program: "The header \(name) names the program that sends it, and has to be exactly the example's."
        case .boundary: "The header \(name) asks for one boundary, which differs from one message to the next."
        }
    }

    private static func complaint(_ earlier: Int, _ description: String, _ sameResponse: Bool) -> String {
        let same = "Interaction \(earlier + 1), \"\(Mismatch.cut(description))\", has the same request and provider states"
        return sameResponse ? "\(same), and the same response." : "\(same), and another response: no provider can keep both."
    }

    private static func advice(_ reason: HeaderReason) -> String {
        switch reason {
        case .changes, .transport: "Take it out, or give it a rule."
        case .credential: "Give it a rule, such as regex, so that any valid credential will do."
        case .program: "Take it out, or give it a rule, so that the next version still fits."
        case .boundary: #"Give it the rule regex with multipart/form-data;(\s*charset=[^;]*;)?\s*boundary=.*"#
        }
    }

    private static func words(_ category: MatchingCategory, _ place: String) -> String {
        switch category {
        case .query: "the query parameter \(Mismatch.cut(place))"
        case .header: "the header \(Mismatch.cut(place))"
        case .metadata: "the metadata \(Mismatch.cut(place))"
        case .body, .path, .status, .method: Mismatch.cut(place)
        }
    }

    /// The matcher's name with its argument: `regex \d+`, `type (min 2)`.
    private static func words(_ rule: MatchingRule) -> String {
        switch rule {
        case .regex(let pattern): "regex \(Mismatch.cut(pattern))"
        case .include(let text), .contentType(let text): "\(rule.name) \(Mismatch.cut(text))"
        case .date, .time, .datetime: "\(rule.name) \(Mismatch.cut(rule.dateFormat))"
        case .type(let minimum?, nil): "type (min \(minimum))"
        case .type(nil, let maximum?): "type (max \(maximum))"
        case .type(let minimum?, let maximum?): "type (min \(minimum), max \(maximum))"
        default: rule.name
        }
    }
}

extension LintSmell.RandomKind {
    fileprivate var words: String {
        switch self {
        case .uuid: "a UUID"
        case .moment: "a moment"
        }
    }
}

extension MatchingRule {
    fileprivate var isDate: Bool {
        switch self {
        case .date, .time, .datetime: true
        default: false
        }
    }
}
