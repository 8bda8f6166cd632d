import Pact

/// Values and matchers as pact-python has them.
struct PythonValues {
    /// What could not be said, in sentences.
    var remarks: [String] = []

    /// A value of a body, a header or a query.
    func text(_ value: CodeValue) -> CodeText {
        switch value {
        case .null: return "None"
        case .bool(let value): return value ? "True" : "False"
        case .number(let number): return .word(number.text)
        case .text(let text): return .word(CodeQuote.python(text))
        case .list(let elements): return Self.list(elements.map(text))
        case .object(let members):
            let items = members.map { CodeText.row([.word(CodeQuote.python($0.name) + ": "), text($0.value)]) }
            return .group(.init(open: "{", items: items, close: "}", hasLastComma: true))
        case .matched(let rules, let value): return matched(rules, value)
        case .repeated(let element, let min, let max, let count):
            let bounds = [("min", min), ("max", max)].compactMap { name, size in size.map { CodeText.word("\(name)=\($0)") } }
            if (min ?? 1) >= 1, count == min ?? 1, !bounds.isEmpty { return Self.call("each_like", [text(element)] + bounds) }
            return Self.call("like", [Self.list(Array(repeating: text(element), count: count))] + bounds)
        case .variants(let variants): return Self.call("array_containing", [Self.list(variants.map(text))])
        }
    }

    /// A path, which takes a matcher of the library or a text.
    mutating func matcher(_ value: CodeValue, of what: String) -> CodeText {
        if case .matched(let rules, _) = value, rules.count > 1 || !rules.allSatisfy(\.isPythonMatcher) {
            remarks.append(
                "pact-python cannot say the matcher \(rules.map(\.name).joined(separator: " and ")) of \(what); its example stands alone.")
            return .word(CodeQuote.python(value.exampleText))
        }
        return text(value)
    }

    private static func call(_ name: String, _ items: [CodeText]) -> CodeText {
        .call("match.\(name)", items, hugs: false, hasLastComma: true)
    }

    private static func list(_ items: [CodeText]) -> CodeText {
        .group(.init(open: "[", items: items, close: "]", hasLastComma: true))
    }

    private func matched(_ rules: [MatchingRule], _ value: CodeValue) -> CodeText {
        guard rules.count == 1, let rule = rules.first, let written = matched(rule, value) else {
            return text(.integration(rules, value))
        }
        return written
    }

    /// `nil` where the library has no function.
    private func matched(_ rule: MatchingRule, _ value: CodeValue) -> CodeText? {
        let example = text(value)
        switch rule {
        case .type(let min, let max):
            let bounds = [("min", min), ("max", max)].compactMap { name, size in size.map { CodeText.word("\(name)=\($0)") } }
            return Self.call("like", [example] + bounds)
        case .regex(let pattern): return Self.call("regex", [example, "regex=\(CodeQuote.pattern(pattern, in: .python))"])
        case .integer: return Self.call("integer", [example])
        case .decimal: return Self.call("decimal", [example])
        case .number: return Self.call("number", [example])
        case .boolean: return Self.call("boolean", [example])
        case .null where value == .null: return "match.null()"
        case .equality: return .call("GenericMatcher", ["\"equality\"", example], hugs: false, hasLastComma: true)
        case .include(let part) where value == .text(part): return Self.call("includes", [example])
        case .date(let format?): return moment("date", example, format)
        case .time(let format?): return moment("time", example, format)
        case .datetime(let format?): return moment("datetime", example, format)
        case .eachKey(let nested):
            guard nested.rules.count == 1, let first = value.firstMember else { return nil }
            return Self.call("each_key_matches", [example, .row(["rules=", text(.matched(nested.rules, .text(first.name)))])])
        case .eachValue(let nested):
            guard nested.rules.count == 1, let first = value.firstMember else { return nil }
            return Self.call(
                "each_value_matches", [example, .row(["rules=", text(.matched(nested.rules, CodeValue(first.value.example)))])])
        default: return nil
        }
    }

    /// The format as the contract has it, not as Python would.
    private func moment(_ name: String, _ example: CodeText, _ format: String) -> CodeText {
        Self.call(name, [example, .word(CodeQuote.python(format)), "disable_conversion=True"])
    }
}

extension MatchingRule {
    /// True where pact-python has an object of its own for it.
    fileprivate var isPythonMatcher: Bool {
        switch self {
        case .type, .regex, .integer, .decimal, .number, .boolean, .equality: true
        default: false
        }
    }
}
