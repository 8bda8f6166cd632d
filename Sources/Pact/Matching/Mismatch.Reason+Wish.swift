extension Mismatch.Reason {
    /// What a matcher would have, for the reasons that say no more than that the value is not it: `an integer`, `a number`.
    var wish: String? {
        switch self {
        case .empty: "something that is not empty"
        case .notIncluded(let text): "text with \(Mismatch.text(of: .string(text))) in it"
        case .notInteger: "an integer"
        case .notDecimal: "a decimal number"
        case .notNumber: "a number"
        case .notBoolean: "a Boolean"
        case .notNull: "null"
        case .formatNotFollowed(let mismatch): "text of the form \(Mismatch.cut(mismatch.format.text))"
        case .notSemanticVersion: "a version of the form 1.2.3"
        case .statusRefused(let statuses): statuses.wish
        case .notText: "text in UTF-8"
        default: nil
        }
    }

    /// What is wrong with a member's name: `does not match [a-z]+`.
    func words(forNameRefusedBy rule: MatchingRule) -> String {
        switch self {
        case .regexNotMatched(let pattern): "does not match \(Mismatch.cut(pattern))"
        case .regexInvalid(let pattern, let reason):
            "cannot be judged: the pattern \(Mismatch.cut(pattern)) is no regular expression: \(reason)"
        case .regexTooCostly(let pattern): "cannot be judged: matching \(Mismatch.cut(pattern)) takes too many steps"
        case .formatInvalid(let error): "cannot be judged: \(Mismatch.clause(error.sentence))"
        default: wish.map { "is not \($0)" } ?? "is refused by the matcher \(rule.name)"
        }
    }
}

extension StatusClass {
    /// The statuses in words: `a status from 200 to 299`, `the status 200 or 204`.
    var wish: String {
        switch self {
        case .information: "a status from 100 to 199"
        case .success: "a status from 200 to 299"
        case .redirect: "a status from 300 to 399"
        case .clientError: "a status from 400 to 499"
        case .serverError: "a status from 500 to 599"
        case .nonError: "a status below 400"
        case .error: "a status from 400 on"
        case .codes(let codes):
            codes.count > 1
                ? "the status \(codes.dropLast().map(String.init).joined(separator: ", ")) or \(codes.last ?? 0)"
                : codes.first.map { "the status \($0)" } ?? "none of all statuses"
        }
    }
}
