extension MatchingRule {
    /// What satisfies the matcher, in words that follow a colon.
    func demand(example: JSONValue?) -> String {
        switch self {
        case .equality, .values: "only \(Mismatch.words(for: example)) would do"
        case .regex(let pattern): "the whole text has to match \(Mismatch.cut(pattern))"
        case .type(let minimum, let maximum): Self.demand(minimum, maximum, example)
        case .include(let text): "any text with \(Mismatch.text(of: .string(text))) in it would do"
        case .integer: "any whole number would do"
        case .decimal: "any number with a point or an exponent would do, such as 1.0"
        case .number: "any number would do, whole or not"
        case .boolean: "true or false would do"
        case .null: "only null would do"
        case .date, .time, .datetime: "any text of the form \(Mismatch.cut(dateFormat)) would do"
        case .contentType(let type): "the bytes have to begin as content of type \(type) does"
        case .arrayContains: "each variant of the example needs one element like it, in any order and among any others"
        case .eachKey(let nested): "every name has to satisfy \(nested.words)"
        case .eachValue(let nested): "every value has to satisfy \(nested.words)"
        case .statusCode(let statuses): "any other than \(statuses.wish) is refused"
        case .notEmpty: "anything would do but null, an empty text, an empty list and an empty object"
        case .semver: "three numbers with points between them would do, such as 1.2.3, and 1.2.3-rc.1 too"
        case .unknown(let name, _): "no matcher called \(name) is known, so nothing satisfies it; \(Self.nearest(to: name))"
        }
    }

    private static func demand(_ minimum: Int?, _ maximum: Int?, _ example: JSONValue?) -> String {
        switch (minimum, maximum) {
        case (nil, nil): "a value of the example's type fits, so any \(Mismatch.typeWord(example)) would do"
        case (let minimum?, nil): "at least \(Mismatch.counted(minimum, "element")) of the example's type would do"
        case (nil, let maximum?): "at most \(Mismatch.counted(maximum, "element")) of the example's type would do"
        case (let minimum?, let maximum?): "\(minimum) to \(Mismatch.counted(maximum, "element")) of the example's type would do"
        }
    }

    /// Why a known matcher has nothing to say to what came; `nil` for one that is not known.
    func objection(to actual: JSONValue?) -> String? {
        if case .unknown = self { return nil }
        return switch actual?.kind {
        case .object: "it judges single values, and an object is none; put it on a member"
        case .array: "it judges single values, and a list is none; put it on an element"
        default: "it judges nothing that can stand here; choose another matcher"
        }
    }

    private static func nearest(to name: String) -> String {
        if let nearest = NearestName.of(name, among: knownNames) { return "\(nearest) is" }
        return "known are \(Mismatch.list(knownNames))"
    }
}

extension NestedRules {
    /// `the matcher regex`, `the matchers regex and notEmpty`, `no matcher at all`.
    fileprivate var words: String {
        guard !rules.isEmpty else { return "no matcher at all, which nothing does" }
        return "the matcher\(rules.count == 1 ? "" : "s") \(Mismatch.list(rules.map(\.name)))"
    }
}
