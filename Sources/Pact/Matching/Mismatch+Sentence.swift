extension Mismatch {
    /// The fact in one sentence: where, what the contract expects, and what came; long values are cut.
    ///
    ///     At $[0].id the contract expects number 10 and got string "10".
    public var sentence: String {
        switch place {
        case .method: "The contract expects the method \(bare(expected)) and got \(bare(actual))."
        case .status where reason == .notEqual: "The contract expects status \(bare(expected)) and got \(bare(actual))."
        case .bodyType: "The bodies were not compared: the contract expects \(bare(expected)) and got \(bare(actual))."
        case .path where reason == .notEqual: "The contract expects the path \(bare(expected)) and got \(bare(actual))."
        default: "\(subject) \(predicate)."
        }
    }

    /// `The header Content-Type`, `At $[0].id`: what the sentence is about.
    private var subject: String {
        switch place {
        case .body(let path) where path != "/": "At \(path)"
        default: placeWords.prefix(1).uppercased() + placeWords.dropFirst()
        }
    }

    private var isInBody: Bool {
        if case .body(let path) = place { path != "/" } else { false }
    }

    /// What comes behind the subject; in a body, whose subject is a place, with a subject of its own.
    private var predicate: String {
        switch reason {
        case .notEqual: equalityPredicate
        case .missing: isInBody ? "the contract expects \(shown(expected)) and nothing came" : "is missing\(expectedWords)"
        case .unexpected: isInBody ? "nothing is expected and \(shown(actual)) came" : "is not expected\(actualWords)"
        case .expectedEmpty:
            isInBody ? "the contract expects it to be empty and got \(shown(actual))" : "should be empty and is \(shown(actual))"
        case .notSameType, .differentKind:
            "the contract expects \(Self.kindWords(expected)) and got \(shown(actual))"
        case .missingKeys(let keys): "the object lacks \(Self.list(keys))"
        case .unexpectedKeys(let keys): "the object has \(Self.list(keys)), which the contract does not name"
        case .contentTypeDiffers: "has another content type"
        case .unreadable(let reason): "a body cannot be read: \(reason)"
        case .ruleNotApplicable: isInBody ? "\(ruleWords) cannot be applied" : "cannot be judged: \(ruleWords) cannot be applied"
        case .lengthDiffers, .tooShort, .tooLong: sizePredicate
        case .regexNotMatched, .regexInvalid, .regexTooCostly: regexPredicate
        }
    }

    private var equalityPredicate: String {
        isInBody
            ? "the contract expects \(shown(expected)) and got \(shown(actual))"
            : "should be \(shown(expected)) and is \(shown(actual))"
    }

    private var expectedWords: String { expected.map { "; the contract expects \(shown($0))" } ?? "" }
    private var actualWords: String { actual.map { "; it came as \(shown($0))" } ?? "" }

    private var sizePredicate: String {
        let noun = noun
        let (wish, came): (String, Int) =
            switch reason {
            case .lengthDiffers(let expected, let actual): ("exactly \(Self.counted(expected, noun))", actual)
            case .tooShort(let minimum, let actual): ("at least \(Self.counted(minimum, noun))", actual)
            case .tooLong(let maximum, let actual): ("at most \(Self.counted(maximum, noun))", actual)
            default: ("", 0)
            }
        return isInBody ? "the contract expects \(wish) and got \(came)" : "should have \(wish) and has \(came)"
    }

    /// What a size counts here.
    private var noun: String {
        guard isInBody else { return "value" }
        return expected?.kind == .object ? "member" : "element"
    }

    private var regexPredicate: String {
        switch reason {
        case .regexNotMatched(let pattern):
            isInBody
                ? "\(shown(actual)) does not match \(Self.cut(pattern))" : "is \(shown(actual)), which does not match \(Self.cut(pattern))"
        case .regexInvalid(let pattern, let reason):
            "\(isInBody ? "" : "cannot be judged: ")the pattern \(Self.cut(pattern)) is no regular expression: \(reason)"
        case .regexTooCostly(let pattern):
            "\(isInBody ? "" : "cannot be judged: ")matching \(Self.cut(pattern)) takes too many steps; "
                + "it repeats a repeat, write it plainer"
        default: ""
        }
    }

    private var ruleWords: String { rule.map { "the matcher \($0.rule.name)" } ?? "an empty list of matchers" }

    /// A value without quotes, for methods, paths, statuses and content types.
    private func bare(_ value: JSONValue?) -> String {
        guard let value else { return "nothing" }
        return Self.cut(value.string ?? value.text())
    }

    static func cut(_ text: String) -> String {
        text.count > shownLength ? text.prefix(shownLength - 1) + "…" : text
    }

    /// `id`, `id and name`, `id, name and type`.
    static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}
