import Pact

/// Values and matchers as pact-go has them.
struct GoValues {
    /// What could not be said, in sentences.
    var remarks: [String] = []

    func text(_ value: CodeValue) -> CodeText {
        switch value {
        case .null: return "nil"
        case .bool(let value): return value ? "true" : "false"
        case .number(let number): return Self.number(number)
        case .text(let text): return .word(CodeQuote.go(text))
        case .list(let elements): return .group(.init(open: "[]any{", items: elements.map(text), close: "}", hasLastComma: true))
        case .object(let members):
            let items = members.map { CodeText.row([.word(CodeQuote.go($0.name) + ": "), text($0.value)]) }
            return .group(.init(open: "map[string]any{", items: items, close: "}", hasLastComma: true))
        case .matched(let rules, let value): return function(rules, value) ?? text(.integration(rules, value))
        case .repeated(let element, let min, let max, let count):
            if let min, min >= 1, max == nil, count == min { return Self.call("EachLike", [text(element), "\(min)"]) }
            return text(.integration(Array(repeating: element, count: count), min: min, max: max))
        case .variants(let variants): return Self.call("ArrayContaining", [text(.list(variants))])
        }
    }

    /// A value of a path, a query or a header, which has to be a matcher of the library or a text.
    mutating func matcher(_ value: CodeValue, of what: String) -> CodeText {
        switch value {
        case .text(let text): return "matchers.S(\(CodeQuote.go(text)))"
        case .matched(let rules, let inner):
            if let written = function(rules, inner) { return written }
            let names = rules.map(\.name).joined(separator: " and ")
            remarks.append("pact-go cannot say the matcher \(names) of \(what); its example stands alone.")
        case .repeated(let element, let min?, nil, let count) where min >= 1 && count == min:
            return Self.call("EachLike", [text(element), "\(min)"])
        default: remarks.append("pact-go cannot say the matchers of \(what); the example stands alone.")
        }
        return "matchers.S(\(CodeQuote.go(value.exampleText)))"
    }

    /// True where the library's own matchers are called; others are written as the JSON that they stand for.
    static func usesMatchers(_ value: CodeValue) -> Bool {
        switch value {
        case .null, .bool, .number, .text: false
        case .list(let elements): elements.contains(where: usesMatchers)
        case .object(let members): members.contains { usesMatchers($0.value) }
        case .matched(let rules, let inner): GoValues().function(rules, inner) != nil || usesMatchers(inner)
        case .repeated(let element, let min, let max, let count):
            (min ?? 0) >= 1 && max == nil && count == min || usesMatchers(element)
        case .variants: true
        }
    }

    private static func number(_ number: JSONNumber) -> CodeText {
        number.isInteger && number.int == nil ? "json.Number(\"\(number.text)\")" : .word(number.text)
    }

    /// `nil` where the library has no function.
    private func function(_ rules: [MatchingRule], _ value: CodeValue) -> CodeText? {
        guard rules.count == 1, let rule = rules.first else { return nil }
        switch (rule, value) {
        case (.type(nil, nil), _): return Self.call("Like", [text(value)])
        case (.regex(let pattern), .text):
            return Self.call("Regex", [text(value), .word(CodeQuote.pattern(pattern, in: .go))])
        case (.equality, _): return Self.call("Equality", [text(value)])
        case (.integer, .number): return Self.call("Integer", [text(value)])
        case (.decimal, .number): return Self.call("Decimal", [text(value)])
        case (.null, .null): return "matchers.Null{}"
        case (.include(let part), .text(let text)) where part == text: return Self.call("Includes", [self.text(value)])
        default: return nil
        }
    }

    private static func call(_ name: String, _ items: [CodeText]) -> CodeText {
        .call("matchers.\(name)", items, hasLastComma: true)
    }
}
