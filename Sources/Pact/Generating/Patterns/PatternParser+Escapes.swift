extension PatternParser {
    /// What stands behind a backslash outside a class.
    mutating func escape() throws(Unreadable) -> PatternNode {
        guard let letter = peek(1) else { throw Unreadable() }
        switch letter {
        case "A", "z", "Z", "b", "B", "G", "K":
            position += 2
            return .nothing
        case "R":
            position += 2
            return .character(ScalarSet("\n"))
        case "X", "O", "N":
            position += 2
            return .character(.printable)
        case "k": return try namedReference()
        case "1"..."9":
            let digits = scalars.dropFirst(position + 1).prefix(3).prefix { ("0"..."7").contains($0) }
            guard digits.count < 3 else { return .character(cased(try escapedSet())) }
            position += 1
            guard let number = Int(text { ("0"..."9").contains($0) }) else { throw Unreadable() }
            return .again(number: number)
        default: return .character(cased(try escapedSet()))
        }
    }

    private mutating func namedReference() throws(Unreadable) -> PatternNode {
        guard take("\\k<") || take("\\k'") else { throw Unreadable() }
        let name = text { $0 != ">" && $0 != "'" }
        position += 1
        guard let number = Int(name) ?? names[name] else { throw Unreadable() }
        return .again(number: number)
    }

    /// The characters an escape stands for, in a class or out of it.
    mutating func escapedSet() throws(Unreadable) -> ScalarSet {
        guard let letter = peek(1) else { throw Unreadable() }
        position += 2
        switch letter {
        case "d": return .digits
        case "D": return ScalarSet.digits.complement
        case "w": return .word
        case "W": return ScalarSet.word.complement
        case "s": return .blank
        case "S": return ScalarSet.blank.complement
        case "h": return .hexadecimal
        case "H": return ScalarSet.hexadecimal.complement
        case "p", "P": return try property(isNegated: letter == "P")
        case "n": return ScalarSet("\n")
        case "t": return ScalarSet("\t")
        case "r": return ScalarSet("\r")
        case "f": return ScalarSet("\u{0C}")
        case "v": return ScalarSet("\u{0B}")
        case "a": return ScalarSet("\u{07}")
        case "e": return ScalarSet("\u{1B}")
        case "x": return try code(digits: 2)
        case "u": return try code(digits: 4)
        case "0"..."7":
            position -= 1
            return try scalar(text(limit: 3) { ("0"..."7").contains($0) }, radix: 8)
        case "c", "C", "M": throw Unreadable()
        default: return ScalarSet(letter)
        }
    }

    private mutating func code(digits: Int) throws(Unreadable) -> ScalarSet {
        guard take("{") else { return try scalar(text(limit: digits) { $0.properties.isASCIIHexDigit }, radix: 16) }
        let code = text { $0.properties.isASCIIHexDigit }
        guard take("}") else { throw Unreadable() }
        return try scalar(code, radix: 16)
    }

    private func scalar(_ digits: String, radix: Int) throws(Unreadable) -> ScalarSet {
        guard let scalar = UInt32(digits, radix: radix).flatMap(Unicode.Scalar.init) else { throw Unreadable() }
        return ScalarSet(scalar)
    }

    /// `\p{Lu}`, `\p{^Alpha}`: the printable ASCII characters that have the property.
    private mutating func property(isNegated: Bool) throws(Unreadable) -> ScalarSet {
        guard take("{") else { throw Unreadable() }
        let isOpposite = take("^") != isNegated
        let name = text { $0 != "}" }
        guard take("}"), let set = Self.set(named: name) else { throw Unreadable() }
        return isOpposite ? set.complement : set
    }

    /// A POSIX class or a general category, in any case of letters.
    static func set(named name: String) -> ScalarSet? {
        switch name.lowercased().filter({ $0 != "_" && $0 != " " }) {
        case "alnum": ScalarSet("0"..."9", "A"..."Z", "a"..."z")
        case "alpha", "l", "letter", "alphabetic", "latin": ScalarSet("A"..."Z", "a"..."z")
        case "upper", "lu", "uppercase", "uppercaseletter": ScalarSet("A"..."Z")
        case "lower", "ll", "lowercase", "lowercaseletter": ScalarSet("a"..."z")
        case "digit", "n", "nd", "number", "decimalnumber": .digits
        case "xdigit": .hexadecimal
        case "word": .word
        case "space", "blank", "zs", "z": .blank
        case "punct", "p", "punctuation": ScalarSet { "!\"#%&'()*,-./:;?@[\\]_{}".unicodeScalars.contains($0) }
        case "s", "symbol": ScalarSet { "$+<=>^`|~".unicodeScalars.contains($0) }
        case "sm": ScalarSet { "+<=>|~".unicodeScalars.contains($0) }
        case "sc": ScalarSet("$")
        case "graph": ScalarSet("!"..."~")
        case "print", "any", "ascii": .printable
        default: nil
        }
    }

    // MARK: Classes

    /// `[…]` with ranges, nested classes, `&&` and POSIX names.
    mutating func characterClass() throws(Unreadable) -> ScalarSet {
        var depth = 0
        return try characterClass(&depth)
    }

    private mutating func characterClass(_ depth: inout Int) throws(Unreadable) -> ScalarSet {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 20, take("[") else { throw Unreadable() }
        let isNegated = take("^")
        var whole: ScalarSet?
        var set = ScalarSet()
        if peek() == "]", scalars.dropFirst(position + 1).contains("]") {
            position += 1
            set = ScalarSet("]")
        }
        while !take("]") {
            if take("&&") {
                whole = whole?.intersection(set) ?? set
                set = ScalarSet()
            } else {
                set.formUnion(try classItem(&depth))
            }
        }
        let members = whole?.intersection(set) ?? set
        let result = isNegated ? cased(members).complement : members
        guard depth > 1 || !result.isEmpty else { throw Unreadable() }
        return result
    }

    /// One character, a range, an escape, a nested class or a POSIX name.
    private mutating func classItem(_ depth: inout Int) throws(Unreadable) -> ScalarSet {
        guard let next = peek() else { throw Unreadable() }
        if startsWith("[:"), let set = posixClass() { return set }
        if next == "[" { return try characterClass(&depth) }
        let first = try classCharacter(next)
        guard peek() == "-", let last = peek(1), last != "]", last != "[", let low = first[0], first.count == 1 else { return first }
        position += 1
        let end = try classCharacter(last)
        guard let high = end[0], end.count == 1, low <= high else { throw Unreadable() }
        return ScalarSet(low...high)
    }

    private mutating func classCharacter(_ next: Unicode.Scalar) throws(Unreadable) -> ScalarSet {
        guard next == "\\" else {
            position += 1
            return ScalarSet(next)
        }
        guard peek(1) != "b" else {
            position += 2
            return ScalarSet("\u{08}")
        }
        return try escapedSet()
    }

    private mutating func posixClass() -> ScalarSet? {
        let start = position
        position += 2
        let isNegated = take("^")
        let name = text { $0 != ":" && $0 != "]" }
        guard take(":]"), let set = Self.set(named: name) else {
            position = start
            return nil
        }
        return isNegated ? set.complement : set
    }
}
