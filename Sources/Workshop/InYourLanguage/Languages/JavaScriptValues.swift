import Pact

/// Values and matchers as pact-js has them.
struct JavaScriptValues {
    /// What could not be said, in sentences.
    var remarks: [String] = []
    /// The matcher functions that are called.
    private(set) var used: Set<String> = []

    static func key(_ name: String) -> String {
        CodeName.isPlain(name) && name != "__proto__" ? name : CodeQuote.javascript(name)
    }

    mutating func text(_ value: CodeValue) -> CodeText {
        switch value {
        case .null: return "null"
        case .bool(let value): return value ? "true" : "false"
        case .number(let number): return self.number(number)
        case .text(let text): return .word(CodeQuote.javascript(text))
        case .list(let elements): return .group(.init(open: "[", items: texts(elements), close: "]", hasLastComma: true))
        case .object(let members):
            var items: [CodeText] = []
            for member in members { items.append(.row([.word(Self.key(member.name) + ": "), text(member.value)])) }
            return .group(.init(open: "{", items: items, close: "}", isPadded: true, hasLastComma: true))
        case .matched(let rules, let value): return matched(rules, value)
        case .repeated(let element, let min, let max, let count): return repeated(element, min, max, count)
        case .variants(let variants): return call("arrayContaining", texts(variants), hugs: false)
        }
    }

    private mutating func texts(_ values: [CodeValue]) -> [CodeText] {
        var items: [CodeText] = []
        for value in values { items.append(text(value)) }
        return items
    }

    private mutating func number(_ number: JSONNumber) -> CodeText {
        if number.isInteger, number.int.map({ abs($0.clamped) > 9_007_199_254_740_991 }) ?? true {
            remarks.append("JavaScript rounds the number \(number.text).")
        }
        return .word(number.text)
    }

    private mutating func repeated(_ element: CodeValue, _ min: Int?, _ max: Int?, _ count: Int) -> CodeText {
        switch (min, max) {
        case (let min?, nil) where min >= 1 && count == min: return call("eachLike", [text(element)] + (min == 1 ? [] : ["\(min)"]))
        case (nil, let max?) where count == 1: return call("atMostLike", [text(element), "\(max)"])
        case (let min?, let max?) where min >= 1 && count == min:
            return call("constrainedArrayLike", [text(element), "\(min)", "\(max)"])
        default: return text(.integration(Array(repeating: element, count: count), min: min, max: max))
        }
    }

    private mutating func matched(_ rules: [MatchingRule], _ value: CodeValue) -> CodeText {
        guard rules.count == 1, let rule = rules.first, let written = matched(rule, value) else {
            return text(.integration(rules, value))
        }
        return written
    }

    /// `nil` where the library has no function.
    private mutating func matched(_ rule: MatchingRule, _ value: CodeValue) -> CodeText? {
        switch (rule, value) {
        case (.type(nil, nil), _): return call("like", [text(value)])
        case (.regex(let pattern), .text):
            return call("regex", [.word(CodeQuote.pattern(pattern, in: .javascript)), text(value)], hugs: false)
        case (.equality, _): return call("equal", [text(value)])
        case (.integer, .number): return call("integer", [text(value)])
        case (.decimal, .number): return call("decimal", [text(value)])
        case (.number, .number): return call("number", [text(value)])
        case (.boolean, .bool): return call("boolean", [text(value)])
        case (.null, .null): return call("nullValue", [])
        case (.include(let part), .text(let text)) where part == text: return call("includes", [self.text(value)])
        case (.date(let format?), .text): return call("date", [.word(CodeQuote.javascript(format)), text(value)])
        case (.time(let format?), .text): return call("time", [.word(CodeQuote.javascript(format)), text(value)])
        case (.datetime(let format?), .text): return call("datetime", [.word(CodeQuote.javascript(format)), text(value)])
        case (.eachKey(let nested), _):
            guard nested.rules.count == 1, let first = value.firstMember else { return nil }
            return call("eachKeyMatches", [text(value), text(.matched(nested.rules, .text(first.name)))], hugs: false)
        case (.eachValue(let nested), _):
            guard nested.rules.count == 1, let first = value.firstMember else { return nil }
            return call("eachValueMatches", [text(value), text(.matched(nested.rules, CodeValue(first.value.example)))], hugs: false)
        default: return nil
        }
    }

    private mutating func call(_ name: String, _ items: [CodeText], hugs: Bool = true) -> CodeText {
        used.insert(name)
        return .call(name, items, hugs: hugs, hasLastComma: true)
    }
}

extension Int {
    /// A number whose distance from 0 is a number too.
    fileprivate var clamped: Int { Swift.max(self, -Int.max) }
}
