/// Reads a pattern of Pact's dialect, which is Ruby's, into a tree.
///
/// What is special to it: `^` and `$` stand at every line, `(?m)` lets the dot match newlines, `\h` is a hexadecimal digit, `{,n}` counts
/// from 0, a brace that counts nothing is a character, a counted repeat is never possessive, and a flag reaches to the end of its group
/// with the alternatives inside.
struct RegexReader: ScalarCursor {
    struct Flags: Equatable {
        var ignoresCase = false
        var dotTakesNewlines = false
        var isExtended = false
    }

    /// More groups within each other, or repeats of one thing, than these nobody means.
    private static let deepest = 200

    let scalars: [Unicode.Scalar]
    var position = 0
    var flags = Flags()
    private var depth = 0
    /// How many groups have been opened, and the numbers of those with names.
    var groupCount = 0
    var names: [String: Int] = [:]
    /// The largest number that a back-reference names.
    var lastReference = 0

    private init(_ pattern: String) {
        scalars = Array(pattern.unicodeScalars)
    }

    /// The tree, and how many groups it has.
    static func read(_ pattern: String) throws(RegularExpressionError) -> (node: RegexNode, groups: Int) {
        var reader = RegexReader(pattern)
        let node = try reader.alternatives()
        guard reader.peek() == nil else { throw .unmatchedClosingParenthesis(offset: reader.position) }
        guard reader.lastReference <= reader.groupCount else { throw .refused }
        return (node, reader.groupCount)
    }

    // MARK: Structure

    /// Everything up to the end of the group.
    mutating func alternatives() throws(RegularExpressionError) -> RegexNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw .refused }
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        if let only = branches.first, branches.count == 1 { return only }
        return .alternatives(branches)
    }

    private mutating func sequence() throws(RegularExpressionError) -> RegexNode {
        var items: [RegexNode] = []
        // False where the last item is nothing that could be repeated.
        var isAtom = false
        var repeats = 0
        while let next = peek(), next != "|", next != ")" {
            if flags.isExtended, skipSpace() { continue }
            if startsWith("(?#") {
                try skipComment()
            } else if let found = try repetition(next, of: isAtom) {
                repeats += 1
                guard repeats <= Self.deepest, let last = items.popLast() else { throw .refused }
                items.append(.repeated(last, least: found.least, most: found.most, found.greed))
            } else if let rest = try flagsForTheRest() {
                items.append(rest)
            } else {
                let item = try atom(next)
                items.append(item.node)
                (isAtom, repeats) = (item.isRepeatable, 0)
            }
        }
        if let only = items.first, items.count == 1 { return only }
        return .sequence(items)
    }

    private mutating func atom(_ next: Unicode.Scalar) throws(RegularExpressionError) -> (node: RegexNode, isRepeatable: Bool) {
        switch next {
        case "(":
            let group = try group()
            // What only looks around cannot be repeated.
            if case .look = group { return (group, false) }
            return (group, true)
        case "[": return (.set(RegexSet(try characterClass())), true)
        case "\\": return try escape()
        case ".":
            position += 1
            return (.set(flags.dotTakesNewlines ? Self.anything : Self.anythingInLine), true)
        case "^", "$":
            position += 1
            return (.edge(next == "^" ? .lineStart : .lineEnd), false)
        default:
            position += 1
            return (character(next.value), true)
        }
    }

    static let anything = RegexSet(RegexSet.all)
    static let anythingInLine = RegexSet(.not(RegexSet.newline))

    func character(_ value: UInt32) -> RegexNode {
        guard flags.ignoresCase, CharacterCase.spellings(of: value).contains(where: { $0 != value }) else { return .character(value) }
        return .set(RegexSet(.anyCase(.ranges([value...value]))))
    }

    /// Takes blanks and comments, which do not count; false when there are none.
    private mutating func skipSpace() -> Bool {
        guard let next = peek(), next.properties.isWhitespace || next == "#" else { return false }
        position += 1
        if next == "#" { while let next = peek(), next != "\n" { position += 1 } }
        return true
    }

    private mutating func skipComment() throws(RegularExpressionError) {
        guard let end = scalars.dropFirst(position).firstIndex(of: ")") else { throw .unclosedGroup(offset: position) }
        position = end + 1
    }

    // MARK: Reading

    /// The text up to the next such sign, which is taken too; `nil`, with nothing taken, when there is none.
    mutating func text(before end: Unicode.Scalar) -> String? {
        guard let place = scalars.dropFirst(position).firstIndex(of: end) else { return nil }
        let found = Self.text(scalars[position..<place])
        position = place + 1
        return found
    }
}
