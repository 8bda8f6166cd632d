import Pact

/// Values and matchers as PactNet has them.
struct CSharpValues {
    /// What could not be said, in sentences.
    var remarks: [String] = []

    func text(_ value: CodeValue) -> CodeText {
        switch value {
        case .null: return "(object)null"
        case .bool(let value): return value ? "true" : "false"
        case .number(let number): return Self.number(number)
        case .text(let text): return .word(CodeQuote.csharp(text))
        case .list(let elements): return Self.braces("new object[] {", elements.map(text))
        case .object(let members): return object(members)
        case .matched(let rules, let value): return function(rules, value) ?? text(.integration(rules, value))
        case .repeated(let element, let min, let max, let count): return repeated(element, min, max, count)
        case .variants(let variants):
            let members = [
                CodeValue.Member(name: "pact:matcher:type", value: .text("arrayContains")), .init(name: "variants", value: .list(variants)),
            ]
            return text(.object(members))
        }
    }

    /// A value of a header or a query, which has to be a matcher of the library or a text.
    mutating func matcher(_ value: CodeValue, of what: String) -> CodeText {
        switch value {
        case .text: return text(value)
        case .matched(let rules, let inner):
            if let written = function(rules, inner) { return written }
            let names = rules.map(\.name).joined(separator: " and ")
            remarks.append("PactNet cannot say the matcher \(names) of \(what); its example stands alone.")
        default: remarks.append("PactNet cannot say the matchers of \(what); the example stands alone.")
        }
        return .word(CodeQuote.csharp(value.exampleText))
    }

    /// An object without a class where its names can be properties, else a dictionary.
    private func object(_ members: [CodeValue.Member]) -> CodeText {
        let isAnonymous = members.allSatisfy { CodeName.isPlain($0.name) } && Set(members.map(\.name)).count == members.count
        let items = members.map { member in
            let name = isAnonymous ? (Self.keywords.contains(member.name) ? "@" : "") + member.name : "[\(CodeQuote.csharp(member.name))]"
            return CodeText.row([.word("\(name) = "), text(member.value)])
        }
        return Self.braces(isAnonymous ? "new {" : "new Dictionary<string, object> {", items)
    }

    private static func braces(_ open: String, _ items: [CodeText]) -> CodeText {
        items.isEmpty ? "\(open) }" : .group(.init(open: open, items: items, close: "}", isPadded: true, hasLastComma: true))
    }

    private static func number(_ number: JSONNumber) -> CodeText {
        number.isInteger && number.int == nil ? "System.Text.Json.Nodes.JsonNode.Parse(\"\(number.text)\")" : .word(number.text)
    }

    private func repeated(_ element: CodeValue, _ min: Int?, _ max: Int?, _ count: Int) -> CodeText {
        switch (min, max) {
        case (let min?, nil) where min >= 1 && count == min: return Self.call("MinType", [text(element), "\(min)"])
        case (nil, let max?) where count == 1: return Self.call("MaxType", [text(element), "\(max)"])
        case (let min?, let max?) where min >= 1 && count == min:
            return Self.call("MinMaxType", [text(element), "\(min)", "\(max)"])
        default: return text(.integration(Array(repeating: element, count: count), min: min, max: max))
        }
    }

    /// `nil` where the library has no function.
    private func function(_ rules: [MatchingRule], _ value: CodeValue) -> CodeText? {
        guard rules.count == 1, let rule = rules.first else { return nil }
        switch (rule, value) {
        case (.type(nil, nil), _): return Self.call("Type", [text(value)])
        case (.regex(let pattern), .text): return Self.call("Regex", [text(value), .word(CodeQuote.pattern(pattern, in: .csharp))])
        case (.equality, _): return Self.call("Equality", [text(value)])
        case (.integer, .number(let number)) where (number.int.flatMap { Int32(exactly: $0) }) != nil:
            return Self.call("Integer", [text(value)])
        case (.decimal, .number): return Self.call("Decimal", [text(value)])
        case (.number, .number): return Self.call("Number", [text(value)])
        case (.boolean, .bool): return Self.call("Type", [text(value)])
        case (.null, .null): return "Match.Null()"
        case (.include(let part), .text(let text)) where part == text: return Self.call("Include", [self.text(value)])
        default: return nil
        }
    }

    private static func call(_ name: String, _ items: [CodeText]) -> CodeText {
        .call("Match.\(name)", items)
    }

    private static let keywords: Set<String> = [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object",
        "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short",
        "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong",
        "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ]
}
