extension Mismatch {
    /// The rule in force, where it stands, and what would satisfy it.
    ///
    ///     The matcher type at $ reaches down to here: a value of the example's type fits, so any string would do.
    public var why: String {
        guard let rule else { return whyWithoutRule }
        let reach = rule.cascaded ? "reaches down to here" : "is in force"
        return "The matcher \(rule.rule.name) \(rule.placeWords) \(reach): \(demand(of: rule))."
    }

    private func demand(of rule: RuleInForce) -> String {
        switch reason {
        case .missingKeys(let keys):
            "it frees values, not names, so \(Self.list(keys)) must be there"
        case .unexpectedKeys(let keys):
            "it frees values, not names, so \(Self.list(keys)) must go, or the contract must name it"
        case .differentKind:
            "no matcher takes \(Self.kindWords(actual)) where the example has \(Self.kindWords(expected))"
        case .missing:
            "the matcher judges a value once it is there, and none came"
        case .expectedEmpty:
            "the example is empty, and so must be what comes"
        case .unexpected:
            "it takes more of what the example has, and nothing else"
        case .formatNotFollowed(let mismatch):
            Self.clause(mismatch.sentence)
        case .formatInvalid, .regexInvalid:
            "nothing satisfies what cannot be read, so the contract has to be corrected"
        case .notInteger where actual?.kind == .string && !isTextual && expected?.kind != .string:
            "any whole number would do, and digits in quotes are none"
        case .notInteger where actual?.kind == .decimal:
            "any whole number would do, written without a point"
        case .ruleNotApplicable:
            rule.rule.objection(to: actual) ?? rule.rule.demand(example: expected)
        case .nameRefused(let nested, let reason):
            if case .formatNotFollowed(let mismatch) = reason { Self.clause(mismatch.sentence) } else { nested.demand(example: nil) }
        default:
            rule.rule.demand(example: expected)
        }
    }

    private var whyWithoutRule: String {
        switch place {
        case .bodyType:
            "Bodies are compared by content type; send \(expectedText), or the contract's example must name the type that comes."
        default: "No matcher stands here\(demandWithoutRule)."
        }
    }

    private var demandWithoutRule: String {
        switch reason {
        case .missing: ", and the contract names it: it must be there"
        case .unexpected: ", and a request may hold only what the contract names"
        case .missingKeys(let keys): ", and the contract names \(Self.list(keys)): it must be there"
        case .unexpectedKeys: ", and a request may hold only what the contract names"
        case .lengthDiffers: ": a list without a matcher means exactly these elements"
        case .expectedEmpty: ": an empty example means that nothing may come"
        case .differentKind: ": only \(Self.kindWords(expected)) equal to the example would do"
        case .unreadable: ": the body has to be readable as its content type says"
        case .bytesDiffer: ": the example is the rule, so only the very same bytes would do"
        case .partKindDiffers: ": a part with a file name is a file, and one without is a field"
        case .contentTypeDiffers: ": parts are compared by content type, so only \(expectedText) would do"
        case .ruleNotApplicable: " but an empty list of matchers, which nothing satisfies; the contract has to be corrected"
        default: ": the example is the rule, so only \(expectedText) would do"
        }
    }

    private var expectedText: String { isTextual ? Self.cut(expected?.string ?? expected?.text() ?? "nothing") : shown(expected) }
}

extension Mismatch {
    /// `string`, `number`, `list`, `object`, `Boolean`, `null`: a kind without its article.
    static func typeWord(_ value: JSONValue?) -> String {
        switch value?.kind {
        case nil: "value"
        case .null: "null"
        case .boolean: "Boolean"
        case .integer, .decimal: "number"
        case .string: "string"
        case .array: "list"
        case .object: "object"
        }
    }
}

extension Mismatch.RuleInForce {
    /// `at $[*].name`, `for the header Content-Type`, `for the path`.
    var placeWords: String {
        switch category {
        case .body: "at \(place)"
        case .header: "for the header \(place)"
        case .query: "for the query parameter \(place)"
        case .metadata: "for the metadata \(place)"
        case .path, .status, .method: "for the \(category.rawValue)"
        }
    }
}
