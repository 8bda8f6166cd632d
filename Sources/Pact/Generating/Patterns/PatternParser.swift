/// Reads a regular expression of Pact's dialect (Ruby's) into nodes that texts can be made of.
///
/// It may misread: what is made is compared with the pattern before it is used. What it cannot read it throws out.
struct PatternParser: ScalarCursor {
    /// Nothing can be made of this pattern.
    struct Unreadable: Error {}

    /// So many more than the least, where a repeat has no end.
    static let openRepeats = 20
    private static let deepest = 100
    private static let mostRepeatsOfOne = 10

    let scalars: [Unicode.Scalar]
    var position = 0
    var ignoresCase = false
    private var isExtended = false
    private var depth = 0
    private var groupCount = 0
    private(set) var names: [String: Int] = [:]

    static func parse(_ pattern: String) throws(Unreadable) -> PatternNode {
        var parser = PatternParser(pattern)
        let node = try parser.alternatives()
        guard parser.peek() == nil else { throw Unreadable() }
        return node
    }

    private init(_ pattern: String) {
        scalars = Array(pattern.unicodeScalars)
    }

    // MARK: Structure

    /// Everything up to the end of the group.
    private mutating func alternatives() throws(Unreadable) -> PatternNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw Unreadable() }
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        if let only = branches.first, branches.count == 1 { return only }
        return .alternatives(branches)
    }

    private mutating func sequence() throws(Unreadable) -> PatternNode {
        var items: [PatternNode] = []
        while let next = peek(), next != "|", next != ")" {
            if isExtended, skipSpace() { continue }
            if startsWith("(?"), let flags = flagGroup() {
                (ignoresCase, isExtended) = flags
                // A flag reaches to the end of the group, alternatives included.
                items.append(try alternatives())
                break
            }
            items.append(try repeated(try atom(next)))
        }
        if let only = items.first, items.count == 1 { return only }
        return .sequence(items)
    }

    private mutating func atom(_ next: Unicode.Scalar) throws(Unreadable) -> PatternNode {
        switch next {
        case "(": return try group()
        case "[": return .character(cased(try characterClass()))
        case "\\": return try escape()
        case ".":
            position += 1
            return .character(.printable)
        case "^", "$":
            position += 1
            return .nothing
        case "*", "+", "?": throw Unreadable()
        default:
            position += 1
            return .character(cased(ScalarSet(next)))
        }
    }

    func cased(_ set: ScalarSet) -> ScalarSet {
        ignoresCase ? set.inBothCases : set
    }

    // MARK: Groups

    private mutating func group() throws(Unreadable) -> PatternNode {
        let flags = (ignoresCase, isExtended)
        defer { (ignoresCase, isExtended) = flags }
        var number: Int?
        var isLookaround = false
        if take("(?#") {
            while let next = peek(), next != ")" { position += next == "\\" ? 2 : 1 }
        } else if take("(?:") || take("(?>") {
            number = nil
        } else if take("(?=") || take("(?!") || take("(?<=") || take("(?<!") {
            isLookaround = true
        } else if startsWith("(?<") || startsWith("(?'") {
            number = try namedGroup()
        } else if startsWith("(?") {
            guard let flags = flagGroup(opening: true) else { throw Unreadable() }
            (ignoresCase, isExtended) = flags
        } else {
            position += 1
            groupCount += 1
            number = groupCount
        }
        let node = try alternatives()
        guard take(")") else { throw Unreadable() }
        return isLookaround ? .nothing : number.map { .group(number: $0, node) } ?? node
    }

    private mutating func namedGroup() throws(Unreadable) -> Int {
        let end: Unicode.Scalar = scalars.dropFirst(position + 2).first == "<" ? ">" : "'"
        position += 3
        let name = text { $0 != end }
        guard take(String(end)), !name.isEmpty else { throw Unreadable() }
        groupCount += 1
        names[name] = groupCount
        return groupCount
    }

    /// `(?i)` or, when one is opened, `(?i:`; `nil`, with nothing taken, when none stands here.
    private mutating func flagGroup(opening: Bool = false) -> (ignoresCase: Bool, isExtended: Bool)? {
        let start = position
        position += 2
        var flags = (ignoresCase: ignoresCase, isExtended: isExtended)
        var turnsOn = true
        for flag in text(while: { "imx-".unicodeScalars.contains($0) }) {
            switch flag {
            case "i": flags.ignoresCase = turnsOn
            case "x": flags.isExtended = turnsOn
            case "-": turnsOn = false
            default: break
            }
        }
        if take(opening ? ":" : ")") { return flags }
        position = start
        return nil
    }

    /// Takes blanks and comments, which do not count; false when there are none.
    private mutating func skipSpace() -> Bool {
        guard let next = peek(), next.properties.isWhitespace || next == "#" else { return false }
        position += 1
        if next == "#" { _ = text { $0 != "\n" } }
        return true
    }

    // MARK: Repeats

    /// The atom with all repeats behind it: `*`, `+`, `?`, `{2}`, `{2,}`, `{,3}`, `{2,3}`, each perhaps with `?` or `+`.
    private mutating func repeated(_ atom: PatternNode) throws(Unreadable) -> PatternNode {
        var node = atom
        var count = 0
        while let bounds = repeatBounds() {
            count += 1
            guard count <= Self.mostRepeatsOfOne else { throw Unreadable() }
            node = .repeated(node, least: bounds.least, most: bounds.most)
        }
        return node
    }

    private mutating func repeatBounds() -> (least: Int, most: Int)? {
        let simple: (least: Int, most: Int)? =
            switch peek() {
            case "*": (0, Self.openRepeats)
            case "+": (1, 1 + Self.openRepeats)
            case "?": (0, 1)
            default: nil
            }
        guard let simple else { return countedBounds() }
        position += 1
        if !take("?") { _ = take("+") }
        return simple
    }

    private mutating func countedBounds() -> (least: Int, most: Int)? {
        let start = position
        guard take("{") else { return nil }
        let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
        let low = text(while: isDigit)
        let hasComma = take(",")
        let high = hasComma ? text(while: isDigit) : low
        guard take("}"), !(low.isEmpty && high.isEmpty), let least = low.isEmpty ? 0 : Int(low),
            let most = high.isEmpty ? least.addingReportingOverflow(Self.openRepeats).partialValue : Int(high), most >= 0
        else {
            position = start
            return nil
        }
        if hasComma { _ = take("?") }
        return (min(least, most), max(least, most))
    }
}
