extension MatchingRuleDefinitionError {
    /// One sentence: the definition, the character at which it goes wrong (1-based), and what belongs there.
    public var sentence: String {
        guard reason != .empty else { return reason.words }
        return "The definition \(text) goes wrong at character \(offset + 1): \(reason.words)"
    }

    /// The definition's line that goes wrong, and below it a caret at the place.
    public var caretLines: [String] {
        let scalars = Array(text.unicodeScalars)
        let before = scalars.prefix(offset)
        let start = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
        let end = scalars[start...].firstIndex(of: "\n") ?? scalars.count
        var line = ""
        line.unicodeScalars.append(contentsOf: scalars[start..<end])
        return [line.visible, String(repeating: " ", count: before.count - start) + "^"]
    }
}

extension MatchingRuleDefinitionError.Reason {
    var words: String {
        switch self {
        case .empty: "The definition is empty; write one, as in matching(type, 'example')."
        case .expected(let expected, let found):
            found.map { "\(expected.words) is needed here, not \($0.prefix(40))." } ?? "\(expected.words) is needed, and the text ends."
        case .unknownKeyword(let word, let nearest):
            "no definition begins with \(word.prefix(40)); "
                + (nearest.map { "did you mean \($0)?" }
                    ?? "begin it with one of \(MatchingRuleDefinition.keywords.joined(separator: ", ")).")
        case .unknownMatcher(let name, let nearest): "there is no matcher \(name); did you mean \(nearest)?"
        case .notSemanticVersion(let version):
            "'\(version.prefix(40))' is no semantic version; write three numbers, as in '1.0.0'."
        case .invalidEscape: #"\u is followed by four hexadecimal digits, or by some in braces."#
        case .numberTooLarge: "this number does not fit 64 bits."
        case .nestedReference(let name): "the reference to '\(name)' cannot stand inside another definition; give an example there."
        case .tooDeep(let limit): "definitions stand in each other at most \(limit) deep."
        }
    }
}

extension MatchingRuleDefinitionError.Expected {
    fileprivate var words: String {
        switch self {
        case .definition: "a definition such as matching(type, 'example')"
        case .commaOrEnd: "a comma or the end"
        case .openingBracket: "an opening bracket"
        case .closingBracket: "a closing bracket"
        case .comma: "a comma"
        case .matcher: "a matcher's name such as type or regex"
        case .text: "a text in single quotes"
        case .primitive: "an example (a text in single quotes, a number, true, false or null)"
        case .number: "a number"
        case .integer: "a whole number"
        case .boolean: "true or false"
        case .size: "a whole number from 0 on"
        }
    }
}
