import Pact

/// Bodies as pact-jvm's lambda DSL builds them.
///
/// Its matchers are for single values, so what other libraries say once for an object is said here for each value in it.
struct JavaBody {
    /// What could not be said, in sentences.
    var remarks: [String] = []
    /// Classes that are named.
    var imports: Set<String> = []
    /// Functions of `LambdaDsl` that begin a body.
    private(set) var functions: Set<String> = []

    mutating func write(_ body: CodeBody, _ chain: inout CodeLines) {
        let quote = CodeQuote.java
        switch body {
        case .none: return
        case .text(let text, let type): chain.add(.call(".body", [.word(quote(text)), .word(quote(type))], hugs: false), 3)
        case .bytes(let count): remarks.append("The body of \(count) bytes is left out; withBinaryData takes it.")
        case .json(let value, let type):
            var lines = CodeLines()
            if write(root: value, isTyped: false, &lines) {
                for line in lines.lines { chain.add(line) }
            } else {
                if value.hasMatchers {
                    remarks.append("The DSL has no matcher for a whole body that is one value; the example stands alone.")
                }
                chain.add(.call(".body", [.word(quote(value.example.text())), .word(quote(type))], hugs: false), 3)
            }
        }
    }

    /// The body's outermost brackets; false where it has none.
    private mutating func write(root value: CodeValue, isTyped: Bool, _ lines: inout CodeLines) -> Bool {
        switch value {
        case .null, .bool, .number, .text: return false
        case .object(let members):
            open("newJsonBody(o", &lines)
            for member in members { write(member.value, named: member.name, in: "o", isTyped, 4, &lines) }
        case .list(let elements):
            open("newJsonArray(a", &lines)
            for element in elements { write(element, named: nil, in: "a", isTyped, 4, &lines) }
        case .variants(let elements):
            remarks.append("The DSL cannot match a whole body by what its list contains; here the list is exact.")
            return write(root: .list(elements), isTyped: false, &lines)
        case .repeated(let element, let min, let max, _):
            let sizes = [min ?? (max == nil ? 0 : nil), max].compactMap { $0.map { "\($0), " } }.joined()
            let name = min == nil && max != nil ? "newJsonArrayMaxLike" : max == nil ? "newJsonArrayMinLike" : "newJsonArrayMinMaxLike"
            open("\(name)(\(sizes)a", &lines)
            write(element, named: nil, in: "a", true, 4, &lines)
        case .matched(let rules, let inner):
            let (typed, isKnown) = Self.cascade(rules, isTyped)
            if !isKnown { remarks.append("Left out: the matcher \(Self.names(rules)) for the whole body.") }
            return write(root: inner, isTyped: typed, &lines)
        }
        lines.add("}).build())", 3)
        return true
    }

    private mutating func open(_ call: String, _ lines: inout CodeLines) {
        functions.insert(String(call.prefix { $0 != "(" }))
        lines.add(".body(\(call) -> {", 3)
    }

    /// One member of an object, or one element of a list, which has no name.
    private mutating func write(
        _ value: CodeValue, named name: String?, in outer: String, _ isTyped: Bool, _ depth: Int, _ lines: inout CodeLines
    ) {
        let first = name.map { [CodeText.word(CodeQuote.java($0))] } ?? []
        let call = { (function: String, items: [CodeText]) in
            CodeText.row([.call("\(outer).\(function)", first + items, hugs: false), ";"])
        }
        switch value {
        case .null: lines.add(call("nullValue", []), depth)
        case .bool(let value): lines.add(call(isTyped ? "booleanType" : "booleanValue", [value ? "true" : "false"]), depth)
        case .number(let number): lines.add(call(isTyped ? "numberType" : "numberValue", [self.number(number)]), depth)
        case .text(let text): lines.add(call(isTyped ? "stringType" : "stringValue", [.word(CodeQuote.java(text))]), depth)
        case .object(let members):
            let inner = Self.variable("o", depth)
            block(call("object", [.word(inner)]), depth, &lines) { body, lines in
                for member in members { body.write(member.value, named: member.name, in: inner, isTyped, depth + 1, &lines) }
            }
        case .list(let elements):
            if isTyped, let element = elements.first, elements.allSatisfy({ $0 == element }) {
                repeated(element, nil, nil, elements.count, first, outer, depth, &lines)
                return
            }
            array("array", elements, isTyped, call, depth, &lines)
        case .variants(let elements) where name != nil: array("arrayContaining", elements, false, call, depth, &lines)
        case .variants(let elements):
            remarks.append("The DSL cannot match a list inside a list by what it contains; here the list is exact.")
            array("array", elements, false, call, depth, &lines)
        case .repeated(let element, let min, let max, let count): repeated(element, min, max, count, first, outer, depth, &lines)
        case .matched(let rules, let inner):
            if let written = matched(rules, inner, isElement: name == nil, call) {
                lines.add(written, depth)
                return
            }
            let (typed, isKnown) = Self.cascade(rules, isTyped)
            if !isKnown { remarks.append("Left out: the matcher \(Self.names(rules)) of \(name ?? "an element"); the DSL has none.") }
            write(inner, named: name, in: outer, typed, depth, &lines)
        }
    }

    private mutating func array(
        _ function: String, _ elements: [CodeValue], _ isTyped: Bool, _ call: (String, [CodeText]) -> CodeText, _ depth: Int,
        _ lines: inout CodeLines
    ) {
        let inner = Self.variable("a", depth)
        block(call(function, [.word(inner)]), depth, &lines) { body, lines in
            for element in elements { body.write(element, named: nil, in: inner, isTyped, depth + 1, &lines) }
        }
    }

    /// A call that ends with a lambda: `call` ends with the lambda's parameter.
    private mutating func block(
        _ call: CodeText, _ depth: Int, _ lines: inout CodeLines, _ inside: (inout JavaBody, inout CodeLines) -> Void
    ) {
        lines.add("\(call.flat.dropLast(2)) -> {", depth)
        inside(&self, &lines)
        lines.add("});", depth)
    }

    /// Elements below such a matcher are compared by their types.
    private mutating func repeated(
        _ element: CodeValue, _ min: Int?, _ max: Int?, _ count: Int, _ first: [CodeText], _ outer: String, _ depth: Int,
        _ lines: inout CodeLines
    ) {
        let bounds = [min, max].compactMap { $0.map { CodeText.word(String($0)) } }
        let function = min != nil && max != nil ? "minMaxArrayLike" : min != nil ? "minArrayLike" : max != nil ? "maxArrayLike" : "eachLike"
        let count = CodeText.word(String(count))
        let inner = element.withoutTypes
        if case .object(let members) = inner {
            let variable = Self.variable("o", depth)
            let call = CodeText.row([.call("\(outer).\(function)", first + bounds + [count, .word(variable)], hugs: false), ";"])
            block(call, depth, &lines) { body, lines in
                for member in members { body.write(member.value, named: member.name, in: variable, true, depth + 1, &lines) }
            }
        } else if let root = rootValue(inner) {
            lines.add(.row([.call("\(outer).\(function)", first + bounds + [root, count], hugs: false), ";"]), depth)
        } else {
            let variable = Self.variable("a", depth)
            let names = [
                "minMaxArrayLike": "eachArrayWithMinMaxLike", "minArrayLike": "eachArrayWithMinLike",
                "maxArrayLike": "eachArrayWithMaxLike",
            ]
            let name = names[function] ?? "eachArrayLike"
            let sizes = name == "eachArrayWithMinMaxLike" && !first.isEmpty ? bounds + [count] : [count] + bounds
            let call = CodeText.row([.call("\(outer).\(name)", first + sizes + [.word(variable)], hugs: false), ";"])
            block(call, depth, &lines) { body, lines in body.writeElements(of: inner, in: variable, depth + 1, &lines) }
        }
    }

    private mutating func writeElements(of value: CodeValue, in outer: String, _ depth: Int, _ lines: inout CodeLines) {
        switch value {
        case .list(let elements):
            for element in elements { write(element, named: nil, in: outer, true, depth, &lines) }
        case .repeated(let element, _, _, _):
            remarks.append("The size of a list inside a list is left out; the DSL has no place for it.")
            write(element, named: nil, in: outer, true, depth, &lines)
        case .matched(_, let inner):
            remarks.append("Left out: a matcher of lists inside a list; the DSL has no place for it.")
            writeElements(of: inner, in: outer, depth, &lines)
        default: write(value, named: nil, in: outer, true, depth, &lines)
        }
    }

    /// A single value as an element of a list; `nil` for what has parts.
    private mutating func rootValue(_ value: CodeValue) -> CodeText? {
        let root = { (name: String, items: [CodeText]) in CodeText.call("PactDslJsonRootValue.\(name)", items, hugs: false) }
        let found: CodeText?
        switch value {
        case .text(let text): found = root("stringType", [.word(CodeQuote.java(text))])
        case .number(let number): found = root("numberType", [self.number(number)])
        case .bool(let value): found = root("booleanType", [value ? "true" : "false"])
        case .matched(let rules, .text(let text)):
            guard case .regex(let pattern)? = rules.first, rules.count == 1 else {
                remarks.append("Left out: the matcher \(Self.names(rules)) of an element; the DSL has none.")
                found = root("stringType", [.word(CodeQuote.java(text))])
                break
            }
            found = root("stringMatcher", [.word(CodeQuote.java(pattern)), .word(CodeQuote.java(text))])
        case .matched(let rules, .number(let number)):
            let isInteger = rules == [.integer]
            let name = isInteger ? "integerType" : rules == [.decimal] ? "decimalType" : "numberType"
            found = root(name, [self.number(number)])
        case .matched(_, let inner) where inner.isScalar: return rootValue(inner)
        default: found = nil
        }
        if found != nil { imports.insert("au.com.dius.pact.consumer.dsl.PactDslJsonRootValue") }
        return found
    }

    /// A matcher of a single value; `nil` where it says nothing about single values, or the DSL has none.
    private mutating func matched(
        _ rules: [MatchingRule], _ value: CodeValue, isElement: Bool, _ call: (String, [CodeText]) -> CodeText
    ) -> CodeText? {
        guard rules.count == 1, let rule = rules.first else { return nil }
        switch (rule, value) {
        case (.regex(let pattern), .text(let text)):
            return call("stringMatcher", [.word(CodeQuote.java(pattern)), .word(CodeQuote.java(text))])
        case (.integer, .number(let number)): return call("integerType", [isElement ? "\(number.text)L" : .word(number.text)])
        case (.decimal, .number(let number)): return call("decimalType", [.word(number.text)])
        case (.number, .number(let number)): return call("numberType", [self.number(number)])
        case (.boolean, .bool(let value)): return call("booleanType", [value ? "true" : "false"])
        case (.null, .null): return call("nullValue", [])
        case (_, .text(let text)):
            guard let (name, making) = Self.matcher(rule) else { return nil }
            imports.insert("au.com.dius.pact.core.model.matchingrules.\(name)")
            return call("and", [.word(CodeQuote.java(text)), .word(making)])
        default: return nil
        }
    }

    /// The class of a matcher of texts, and how one is made.
    private static func matcher(_ rule: MatchingRule) -> (name: String, making: String)? {
        let made = { (name: String, text: String) in (name, "new \(name)(\(CodeQuote.java(text)))") }
        switch rule {
        case .include(let part): return made("IncludeMatcher", part)
        case .date(let format?): return made("DateMatcher", format)
        case .time(let format?): return made("TimeMatcher", format)
        case .datetime(let format?): return made("TimestampMatcher", format)
        case .contentType(let type): return made("ContentTypeMatcher", type)
        case .notEmpty: return ("NotEmptyMatcher", "NotEmptyMatcher.INSTANCE")
        case .semver: return ("SemverMatcher", "SemverMatcher.INSTANCE")
        default: return nil
        }
    }

    /// Whether values below are compared by their types, and whether the rules say no more than that.
    private static func cascade(_ rules: [MatchingRule], _ isTyped: Bool) -> (isTyped: Bool, isKnown: Bool) {
        switch rules {
        case [.type(min: nil, max: nil)]: (true, true)
        case [.equality]: (false, true)
        default: (isTyped, false)
        }
    }

    private mutating func number(_ number: JSONNumber) -> CodeText {
        guard number.isInteger, number.int.flatMap({ Int32(exactly: $0) }) == nil else { return .word(number.text) }
        guard number.int == nil else { return "\(number.text)L" }
        imports.insert("java.math.BigDecimal")
        return "new BigDecimal(\"\(number.text)\")"
    }

    private static func names(_ rules: [MatchingRule]) -> String { rules.map(\.name).joined(separator: " and ") }

    /// Parameters of lambdas inside each other have to differ.
    private static func variable(_ letter: String, _ depth: Int) -> String { "\(letter)\(max(1, depth - 3))" }
}

extension CodeValue {
    /// Without matchers of types around it, where all is compared by types anyway.
    fileprivate var withoutTypes: CodeValue {
        if case .matched([.type(min: nil, max: nil)], let inner) = self { inner.withoutTypes } else { self }
    }
}
