extension RegexReader {
    /// `[…]` with ranges, nested classes, `&&` and POSIX names.
    mutating func characterClass() throws(RegularExpressionError) -> RegexSet.Members {
        try characterClass(from: position, depth: 0)
    }

    private mutating func characterClass(from start: Int, depth: Int) throws(RegularExpressionError) -> RegexSet.Members {
        guard depth < 100 else { throw .refused }
        position += 1
        let isNegated = take("^")
        var intersected: [RegexSet.Members] = []
        var parts: [RegexSet.Members] = []
        if peek() == "]" {
            guard scalars.dropFirst(position + 1).contains("]") else { throw .emptyClass(offset: start) }
            position += 1
            parts.append(.ranges([0x5D...0x5D]))
        }
        while !take("]") {
            guard let next = peek() else { throw .unclosedClass(offset: start) }
            if take("&&") {
                intersected.append(Self.union(parts))
                parts = []
            } else if next == "[" {
                if let known = try posixClass() {
                    parts.append(known)
                } else {
                    parts.append(try characterClass(from: start, depth: depth + 1))
                }
            } else {
                parts.append(try classItem(next))
            }
        }
        var members = Self.union(parts)
        if !intersected.isEmpty { members = .intersection(intersected + [members]) }
        if flags.ignoresCase { members = .anyCase(members) }
        return isNegated ? .not(members) : members
    }

    private static func union(_ parts: [RegexSet.Members]) -> RegexSet.Members {
        var ranges: [ClosedRange<UInt32>] = []
        var others: [RegexSet.Members] = []
        for part in parts {
            if case .ranges(let own) = part { ranges += own } else { others.append(part) }
        }
        return others.isEmpty ? .ranges(ranges) : .union([.ranges(ranges)] + others)
    }

    /// One character, a range, or an escape.
    private mutating func classItem(_ next: Unicode.Scalar) throws(RegularExpressionError) -> RegexSet.Members {
        let first = try classMembers(next)
        guard let low = Self.only(first), peek() == "-", let last = peek(1), last != "]", last != "[", last != "-", next != "-" else {
            return first
        }
        let start = position
        position += 1
        guard let high = Self.only(try classMembers(last)) else {
            // What follows is no end of a range, so the sign is one of the characters.
            position = start + 1
            return .ranges([low...low, 0x2D...0x2D])
        }
        guard low <= high else { throw .refused }
        return .ranges([low...high])
    }

    private static func only(_ members: RegexSet.Members) -> UInt32? {
        guard case .ranges(let ranges) = members, let first = ranges.first, ranges.count == 1, first.count == 1 else { return nil }
        return first.lowerBound
    }

    private mutating func classMembers(_ next: Unicode.Scalar) throws(RegularExpressionError) -> RegexSet.Members {
        guard next == "\\" else {
            position += 1
            return .ranges([next.value...next.value])
        }
        guard peek(1) != "b" else {
            position += 2
            return .ranges([0x08...0x08])
        }
        return try escapedMembers()
    }

    /// `[:alpha:]`; `nil`, with nothing taken, where none stands here.
    private mutating func posixClass() throws(RegularExpressionError) -> RegexSet.Members? {
        guard startsWith("[:") else { return nil }
        let isNegated = peek(2) == "^"
        let name = scalars.dropFirst(position + (isNegated ? 3 : 2)).prefix { $0.properties.isAlphabetic }
        guard scalars.dropFirst(name.endIndex).starts(with: [":", "]"]) else { return nil }
        let text = Self.text(name)
        guard let property = text == "xdigit" ? nil : CharacterProperty(posix: text) else {
            guard text == "xdigit" else { throw .refused }
            position = name.endIndex + 2
            return isNegated ? .not(RegexSet.hexadecimal) : RegexSet.hexadecimal
        }
        position = name.endIndex + 2
        return isNegated ? .not(.property(property)) : .property(property)
    }
}
