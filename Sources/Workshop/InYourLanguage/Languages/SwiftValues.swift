import Pact

/// Values and matchers as this package's own library has them.
struct SwiftValues {
    /// What could not be said, in sentences.
    var remarks: [String] = []

    func text(_ value: CodeValue) -> CodeText {
        switch value {
        case .null: return "nil"
        case .bool(let value): return value ? "true" : "false"
        case .number(let number): return Self.number(number)
        case .text(let text): return .word(CodeQuote.swift(text))
        case .list(let elements): return Self.list(elements.map(text))
        case .object(let members):
            guard !members.isEmpty else { return "[:]" }
            let items = members.map { CodeText.row([.word(CodeQuote.swift($0.name) + ": "), text($0.value)]) }
            return .group(.init(open: "[", items: items, close: "]", hasLastComma: true))
        case .matched(let rules, let value): return matched(rules[...], value)
        case .repeated(let element, let min, let max, let count):
            var items = [text(element)]
            if (min ?? 0) != 1 { items.append("min: \(min ?? 0)") }
            if let max { items.append("max: \(max)") }
            if count != Swift.max(1, min ?? 0) { items.append("count: \(count)") }
            return .call(".eachLike", items)
        case .variants(let variants): return .call(".arrayContaining", variants.map(text), hugs: false)
        }
    }

    /// A literal where there is one for the number; a longer one is read when the test runs.
    private static func number(_ number: JSONNumber) -> CodeText {
        number.isInteger && number.int == nil ? "Example(try JSONValue.parse(\"\(number.text)\"))" : .word(number.text)
    }

    private static func list(_ items: [CodeText]) -> CodeText {
        .group(.init(open: "[", items: items, close: "]", hasLastComma: true))
    }

    /// The last matcher outside, those before it further in: that is how the library keeps their order.
    private func matched(_ rules: ArraySlice<MatchingRule>, _ value: CodeValue) -> CodeText {
        guard let rule = rules.last else { return text(value) }
        let rest = rules.dropLast()
        if let wrapped = wrapped(rule, rest.isEmpty ? text(value) : matched(rest, value)) { return wrapped }
        if rest.isEmpty, let function = function(rule, value) { return function }
        let inner = rest.isEmpty ? .call("Example", [text(value)]) : matched(rest, value)
        return .row([inner, .call(".matching", [.word(Self.rule(rule))])])
    }

    /// Functions that take any example.
    private func wrapped(_ rule: MatchingRule, _ example: CodeText) -> CodeText? {
        switch rule {
        case .type(nil, nil): return .call(".like", [example])
        case .equality: return .call(".equal", [example])
        case .notEmpty: return .call(".notEmpty", [example])
        case .eachKey(let nested) where nested.rules.count == 1:
            return .call(".eachKey", [.word(nested.rules.map(Self.rule).joined()), .row(["of: ", example])], hugs: false)
        case .eachValue(let nested) where nested.rules.count == 1:
            return .call(".eachValue", [.word(nested.rules.map(Self.rule).joined()), .row(["of: ", example])], hugs: false)
        default: return nil
        }
    }

    /// Functions that take a text, a number or a truth value.
    private func function(_ rule: MatchingRule, _ value: CodeValue) -> CodeText? {
        let example = text(value)
        switch (rule, value) {
        case (.regex(let pattern), .text):
            return .call(".regex", [.word(CodeQuote.pattern(pattern, in: .swift)), .row(["example: ", example])], hugs: false)
        case (.integer, .number(let number)) where number.int != nil: return .call(".integer", [example])
        case (.decimal, .number(let number)) where !number.isInteger: return .call(".decimal", [example])
        case (.number, .number(let number)) where !number.isInteger || number.int != nil: return .call(".number", [example])
        case (.boolean, .bool): return .call(".boolean", [example])
        case (.null, .null): return ".null"
        case (.include(let part), .text(let text)):
            let own: [CodeText] = part == text ? [] : [.row(["example: ", example])]
            return .call(".including", [.word(CodeQuote.swift(part))] + own)
        case (.date(let format?), .text): return moment(".date", example, format, usual: "yyyy-MM-dd")
        case (.time(let format?), .text): return moment(".time", example, format, usual: "HH:mm:ss")
        case (.datetime(let format?), .text): return moment(".datetime", example, format, usual: "yyyy-MM-dd'T'HH:mm:ssXXX")
        case (.semver, .text): return .call(".semver", [example])
        case (.contentType(let type), .text): return .call(".content", [.word(CodeQuote.swift(type)), .row(["example: ", example])])
        default: return nil
        }
    }

    private func moment(_ name: String, _ example: CodeText, _ format: String, usual: String) -> CodeText {
        .call(name, [example] + (format == usual ? [] : ["format: \(CodeQuote.swift(format))"]))
    }

    /// A matcher by itself, as `MatchingRule` has it.
    private static func rule(_ rule: MatchingRule) -> String {
        let size = { (size: Int?) in size.map(String.init) ?? "nil" }
        let format = { (format: String?) in format.map(CodeQuote.swift) ?? "nil" }
        switch rule {
        case .regex(let pattern): return ".regex(\(CodeQuote.pattern(pattern, in: .swift)))"
        case .type(let min, let max): return ".type(min: \(size(min)), max: \(size(max)))"
        case .include(let text): return ".include(\(CodeQuote.swift(text)))"
        case .date(let text): return ".date(format: \(format(text)))"
        case .time(let text): return ".time(format: \(format(text)))"
        case .datetime(let text): return ".datetime(format: \(format(text)))"
        case .contentType(let type): return ".contentType(\(CodeQuote.swift(type)))"
        case .eachKey(let nested): return ".eachKey(NestedRules([\(nested.rules.map(Self.rule).joined(separator: ", "))]))"
        case .eachValue(let nested): return ".eachValue(NestedRules([\(nested.rules.map(Self.rule).joined(separator: ", "))]))"
        case .unknown(let name, _): return ".unknown(name: \(CodeQuote.swift(name)), attributes: [:])"
        default: return ".\(rule.name)"
        }
    }
}
