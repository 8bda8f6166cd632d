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
        case .notEqual: pair(shown(expected))
        case .missing: isInBody ? "the contract expects \(shown(expected)) and nothing came" : "is missing\(expectedWords)"
        case .unexpected: isInBody ? "nothing is expected and \(shown(actual)) came" : "is not expected\(actualWords)"
        case .expectedEmpty:
            isInBody ? "the contract expects it to be empty and got \(shown(actual))" : "should be empty and is \(shown(actual))"
        case .notSameType, .differentKind:
            "the contract expects \(Self.kindWords(expected)) and got \(shown(actual))"
        case .missingKeys(let keys): "the object lacks \(Self.list(keys))"
        case .unexpectedKeys(let keys): "the object has \(Self.list(keys)), which the contract does not name"
        case .contentTypeDiffers: "the contract expects content of type \(bare(expected)) and got \(bare(actual))"
        case .partKindDiffers(let expectsFile):
            expectsFile
                ? "the contract expects a file and got a field without a file name"
                : "the contract expects a field and got a file"
        case .unreadable(let reason): "a body cannot be read: \(reason)"
        case .ruleNotApplicable: unjudged("\(ruleWords) cannot be applied\(targetWords)")
        case .bytesDiffer(let place):
            "the contract expects \(bare(expected)) and got \(bare(actual)), which differ from byte \(place + 1) on"
        case .lengthDiffers, .tooShort, .tooLong: sizePredicate
        case .regexNotMatched, .regexInvalid, .regexTooCostly: regexPredicate
        case .formatInvalid(let error): unjudged(Self.clause(error.sentence))
        case .looksLike(let found, let type):
            isInBody
                ? "the contract expects content of type \(type) and got bytes that look like \(found)"
                : "should be content of type \(type) and looks like \(found)"
        case .variantMissing, .variantWithoutExample: variantPredicate
        case .nameRefused(let rule, let reason): "the name \(Self.text(of: actual)) \(reason.words(forNameRefusedBy: rule))"
        case .empty, .notIncluded, .notInteger, .notDecimal, .notNumber, .notBoolean, .notNull, .formatNotFollowed, .notSemanticVersion,
            .statusRefused, .notText:
            pair(reason.wish ?? "something else")
        }
    }

    /// What the contract would have beside what came.
    private func pair(_ wish: String) -> String {
        isInBody ? "the contract expects \(wish) and got \(shown(actual))" : "should be \(wish) and is \(shown(actual))"
    }

    /// Why nothing could be compared.
    private func unjudged(_ why: String) -> String { isInBody ? why : "cannot be judged: \(why)" }

    private var variantPredicate: String {
        switch reason {
        case .variantMissing(let index):
            let wish = "an element like number \(index + 1) of the example, \(shown(expected))"
            return isInBody
                ? "the contract expects \(wish), and none such came" : "should have \(wish), and has \(shown(actual))"
        case .variantWithoutExample(let index):
            return unjudged("\(ruleWords) speaks of element number \(index + 1), which the contract's example lacks")
        default: return ""
        }
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
            unjudged("the pattern \(Self.cut(pattern)) is no regular expression: \(reason)")
        case .regexTooCostly(let pattern):
            unjudged("matching \(Self.cut(pattern)) takes too many steps; it repeats a repeat, write it plainer")
        default: ""
        }
    }

    /// What a matcher cannot be applied to, where it is worth telling.
    private var targetWords: String {
        guard rule != nil, let kind = actual?.kind, !isTextual else { return "" }
        return kind == .object || kind == .array ? " to \(Self.kindWords(actual))" : ""
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

    /// A sentence as a part of another one: without its point, and with a small letter where it began with `The` or `There`.
    static func clause(_ sentence: String) -> String {
        let bare = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
        return bare.hasPrefix("The") ? "the" + bare.dropFirst(3) : bare
    }

    /// `id`, `id and name`, `id, name and type`.
    static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}
