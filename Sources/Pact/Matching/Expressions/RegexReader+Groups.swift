extension RegexReader {
    mutating func group() throws(RegularExpressionError) -> RegexNode {
        let (offset, flagsBefore) = (position, flags)
        defer { flags = flagsBefore }
        guard startsWith("(?") else {
            position += 1
            groupCount += 1
            return .group(groupCount, try content(openedAt: offset))
        }
        if startsWith("(?P") { throw .foreignConstruct("(?P", instead: "write (?<name>…)", offset: offset) }
        if take("(?<=") { return .look(try content(openedAt: offset), isBehind: true, isNegated: false) }
        if take("(?<!") { return .look(try content(openedAt: offset), isBehind: true, isNegated: true) }
        if startsWith("(?<") || startsWith("(?'") {
            let number = try named(openedAt: offset)
            return .group(number, try content(openedAt: offset))
        }
        guard let kind = peek(2) else { throw .unclosedGroup(offset: offset) }
        switch kind {
        case ":":
            position += 3
            return try content(openedAt: offset)
        case "=", "!":
            position += 3
            return .look(try content(openedAt: offset), isBehind: false, isNegated: kind == "!")
        case ">":
            position += 3
            return .atomic(try content(openedAt: offset))
        case "~", "(": throw .foreignConstruct("(?" + String(kind), instead: "write it as alternatives", offset: offset)
        default:
            flags = try openFlags().flags
            position += 1
            return try content(openedAt: offset)
        }
    }

    /// `(?i)`: the rest of the group that it stands in, read with its flags; `nil`, with nothing taken, where none stands here.
    mutating func flagsForTheRest() throws(RegularExpressionError) -> RegexNode? {
        guard startsWith("(?"), let kind = peek(2), !":=!><'P~(#".unicodeScalars.contains(kind) else { return nil }
        let start = position
        let (opened, isGroup) = try openFlags()
        guard !isGroup else {
            position = start
            return nil
        }
        position += 1
        let flagsBefore = flags
        defer { flags = flagsBefore }
        flags = opened
        return try alternatives()
    }

    /// `(?i` or `(?m-x`, up to the sign that ends the flags: `)`, or `:` where a group of their own begins.
    private mutating func openFlags() throws(RegularExpressionError) -> (flags: Flags, isGroup: Bool) {
        let offset = position
        var flags = flags
        var turnsOn = true
        position += 2
        while let flag = peek(), flag != ")", flag != ":" {
            switch flag {
            case "-": turnsOn = false
            case "i": flags.ignoresCase = turnsOn
            case "m": flags.dotTakesNewlines = turnsOn
            case "x": flags.isExtended = turnsOn
            default: throw .unknownFlag(Character(flag), offset: position)
            }
            position += 1
        }
        guard let end = peek() else { throw .unclosedGroup(offset: offset) }
        return (flags, end == ":")
    }

    private mutating func named(openedAt offset: Int) throws(RegularExpressionError) -> Int {
        let end: Unicode.Scalar = peek(2) == "<" ? ">" : "'"
        position += 3
        guard let name = text(before: end), !name.isEmpty else { throw .unclosedGroup(offset: offset) }
        groupCount += 1
        names[name] = groupCount
        return groupCount
    }

    private mutating func content(openedAt offset: Int) throws(RegularExpressionError) -> RegexNode {
        let node = try alternatives()
        guard take(")") else { throw .unclosedGroup(offset: offset) }
        return node
    }
}
