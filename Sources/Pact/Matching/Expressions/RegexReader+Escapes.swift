extension RegexReader {
    /// What stands behind a backslash outside a class.
    mutating func escape() throws(RegularExpressionError) -> (node: RegexNode, isRepeatable: Bool) {
        guard let letter = peek(1) else { throw .trailingBackslash(offset: position) }
        let offset = position
        if let edge = Self.edge(letter) {
            position += 2
            return (edge, false)
        }
        switch letter {
        case "Q": throw .foreignConstruct("\\Q", instead: "put a backslash before each special character", offset: offset)
        case "y", "Y": throw .foreignConstruct("\\" + String(letter), instead: "write \\b for the edge of a word", offset: offset)
        case "g": throw .foreignConstruct("\\g", instead: "write the group out a second time", offset: offset)
        case "k": return (try namedReference(), true)
        case "R":
            position += 2
            return (Self.lineBreak, true)
        case "X":
            position += 2
            return (.cluster, true)
        case "1"..."9": return (try numberedReference(), true)
        default: return (node(of: try escapedMembers()), true)
        }
    }

    /// What matches between characters, and `\K`, which makes no difference where the whole text has to match.
    private static func edge(_ letter: Unicode.Scalar) -> RegexNode? {
        switch letter {
        case "A", "G": .edge(.textStart)
        case "z": .edge(.textEnd)
        case "Z": .edge(.lastLineEnd)
        case "b": .edge(.word)
        case "B": .edge(.noWord)
        case "K": .nothing
        default: nil
        }
    }

    private static let lineBreak = RegexNode.atomic(
        .alternatives([
            .sequence([.character(0x0D), .character(0x0A)]), .set(RegexSet(.ranges([0x0A...0x0D, 0x85...0x85, 0x2028...0x2029]))),
        ]))

    private func node(of members: RegexSet.Members) -> RegexNode {
        if case .ranges(let ranges) = members, let only = ranges.first, ranges.count == 1, only.count == 1 {
            return character(only.lowerBound)
        }
        return .set(RegexSet(flags.ignoresCase ? .anyCase(members) : members))
    }

    /// The characters that an escape stands for, in a class or out of it.
    mutating func escapedMembers() throws(RegularExpressionError) -> RegexSet.Members {
        guard let letter = peek(1) else { throw .trailingBackslash(offset: position) }
        position += 2
        switch letter {
        case "d": return .property(.digit)
        case "D": return .not(.property(.digit))
        case "w": return .property(.word)
        case "W": return .not(.property(.word))
        case "s": return .property(.space)
        case "S": return .not(.property(.space))
        case "h": return RegexSet.hexadecimal
        case "H": return .not(RegexSet.hexadecimal)
        case "O": return RegexSet.all
        case "N": return .not(RegexSet.newline)
        case "p", "P": return try property(isNegated: letter == "P")
        default: return .ranges([try code(letter)].map { $0...$0 })
        }
    }

    /// The one character that an escape stands for; a letter without meaning is itself.
    private mutating func code(_ letter: Unicode.Scalar) throws(RegularExpressionError) -> UInt32 {
        switch letter {
        case "a": return 0x07
        case "e": return 0x1B
        case "f": return 0x0C
        case "n": return 0x0A
        case "r": return 0x0D
        case "t": return 0x09
        case "v": return 0x0B
        case "x": return try hexadecimal(digits: 2)
        case "u": return try hexadecimal(digits: 4)
        case "c":
            guard let next = peek() else { throw .refused }
            position += 1
            return next.value & 0x1F
        case "0"..."7":
            position -= 1
            let code = text(limit: 3) { ("0"..."7").contains($0) }
            guard let value = UInt32(code, radix: 8) else { throw .refused }
            return value
        default: return letter.value
        }
    }

    /// `\xHH`, `\x{H…}` and `\uHHHH`, behind the letter.
    private mutating func hexadecimal(digits most: Int) throws(RegularExpressionError) -> UInt32 {
        let isBraced = take("{")
        let code = text(limit: isBraced ? 8 : most) { $0.properties.isASCIIHexDigit }
        guard !isBraced || take("}"), let value = UInt32(code, radix: 16), Unicode.Scalar(value) != nil else { throw .refused }
        return value
    }

    /// `\p{Lu}`, `\P{Lu}`, `\p{^Lu}`, behind the letter.
    private mutating func property(isNegated: Bool) throws(RegularExpressionError) -> RegexSet.Members {
        guard take("{") else { throw .refused }
        let isOpposite = take("^") != isNegated
        guard let name = text(before: "}") else { throw .refused }
        if name.lowercased() == "xdigit" { return isOpposite ? .not(RegexSet.hexadecimal) : RegexSet.hexadecimal }
        guard let property = CharacterProperty(named: name) else { throw .refused }
        return isOpposite ? .not(.property(property)) : .property(property)
    }

    // MARK: Back-references

    /// `\101` is a character by its octal number; `\1` a group by its number, which no pattern with named groups may use.
    private mutating func numberedReference() throws(RegularExpressionError) -> RegexNode {
        let offset = position
        position += 1
        let octal = scalars.dropFirst(position).prefix(3).prefix { ("0"..."7").contains($0) }
        if octal.count == 3, let code = UInt32(Self.text(octal), radix: 8), code < 0x80 {
            position += 3
            return character(code)
        }
        let number = text(limit: 10) { ("0"..."9").contains($0) }
        guard names.isEmpty else {
            throw .foreignConstruct("\\" + number, instead: "write \\k<name>, since the groups have names", offset: offset)
        }
        guard let group = Int(number) else { throw .refused }
        return reference(to: group)
    }

    /// `\k<name>`, `\k'name'` and `\k<1>`; a `k` where none of them stands.
    private mutating func namedReference() throws(RegularExpressionError) -> RegexNode {
        let offset = position
        guard let open = peek(2), open == "<" || open == "'" else {
            position += 2
            return character(0x6B)
        }
        position += 3
        guard let name = text(before: open == "<" ? ">" : "'") else {
            throw .unknownGroup(Self.text(scalars.dropFirst(position)), offset: offset)
        }
        if let number = Int(name), number > 0 { return reference(to: number) }
        guard let number = names[name] else { throw .unknownGroup(name, offset: offset) }
        return reference(to: number)
    }

    private mutating func reference(to number: Int) -> RegexNode {
        lastReference = max(lastReference, number)
        return .again(number, ignoresCase: flags.ignoresCase)
    }
}
