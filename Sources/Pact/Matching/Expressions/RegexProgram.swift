/// A regular expression as steps to be taken one after the other.
struct RegexProgram: Sendable {
    /// More steps than these would take too much memory.
    private static let longest = 200_000
    /// Beginnings that are tried for what a look behind asks for.
    private static let mostBeginnings = 1000

    private(set) var instructions: [RegexInstruction] = []
    private(set) var sets: [RegexSet] = []
    /// The first two belong to nothing, the next two to group 1, and so on.
    private(set) var registers: Int
    let groups: Int

    /// - Throws: `RegularExpressionError.refused` when it gets too long, or a look behind has no bounds.
    init(_ node: RegexNode, groups: Int) throws(RegularExpressionError) {
        self.groups = groups
        registers = 2 * (groups + 1)
        try append(node)
        try emit(.match)
    }

    private mutating func newRegister() -> Int {
        registers += 1
        return registers - 1
    }

    private mutating func emit(_ instruction: RegexInstruction) throws(RegularExpressionError) {
        guard instructions.count < Self.longest else { throw .refused }
        instructions.append(instruction)
    }

    private mutating func append(_ node: RegexNode) throws(RegularExpressionError) {
        switch node {
        case .character(let value): try emit(.character(value))
        case .set(let set): try emit(.set(index(of: set), low: set.low, high: set.high))
        case .sequence(let nodes): for node in nodes { try append(node) }
        case .alternatives(let nodes): try appendAlternatives(nodes.map { ($0, nil) }, before: nil)
        case .repeated(let node, let least, let most, let greed): try appendRepeated(node, least, most, greed)
        case .group(let number, let node):
            try emit(.keep(2 * number))
            try append(node)
            try emit(.keep(2 * number + 1))
        case .atomic(let node):
            let mark = newRegister()
            try emit(.mark(mark))
            try append(node)
            try emit(.cut(mark))
        case .look(let node, let isBehind, let isNegated): try appendLook(node, isBehind: isBehind, isNegated: isNegated)
        case .again(let number, let ignoresCase): try emit(.again(number, ignoresCase: ignoresCase))
        case .edge(let edge): try emit(.edge(edge))
        case .cluster: try emit(.cluster)
        }
    }

    private mutating func index(of set: RegexSet) -> Int {
        sets.append(set)
        return sets.count - 1
    }

    /// - Parameter before: where each alternative has to end, and how far back it begins.
    private mutating func appendAlternatives(_ nodes: [(node: RegexNode, back: Int?)], before end: Int?) throws(RegularExpressionError) {
        var jumps: [Int] = []
        for (number, (node, back)) in nodes.enumerated() {
            let split = instructions.count
            let isLast = number == nodes.count - 1
            if !isLast { try emit(.split(split + 1, otherwise: 0)) }
            if let back { try emit(.back(back)) }
            try append(node)
            if let end { try emit(.isAt(end)) }
            guard !isLast else { break }
            jumps.append(instructions.count)
            try emit(.jump(0))
            instructions[split] = .split(split + 1, otherwise: instructions.count)
        }
        for jump in jumps { instructions[jump] = .jump(instructions.count) }
    }

    // MARK: Repeats

    private mutating func appendRepeated(
        _ node: RegexNode, _ least: Int, _ most: Int?, _ greed: RegexGreed
    ) throws(RegularExpressionError) {
        if most == 0 { return }
        if let set = Self.oneCharacter(node) {
            return try emit(.sets(index(of: set), low: set.low, high: set.high, least: least, most: most ?? .max, greed))
        }
        if greed == .possessive { return try append(.atomic(.repeated(node, least: least, most: most, .greedy))) }
        if least == 0, most == 1 {
            let split = instructions.count
            try emit(.jump(0))
            try append(node)
            let end = instructions.count
            instructions[split] = greed == .lazy ? .split(end, otherwise: split + 1) : .split(split + 1, otherwise: end)
            return
        }
        var round = RegexRound(
            count: newRegister(), start: newRegister(), least: least, most: most ?? .max, isLazy: greed == .lazy, place: 0)
        try emit(.clear(round.count))
        round.place = instructions.count
        try emit(.round(round))
        try emit(.enter(round))
        try append(node)
        round.end = instructions.count + 1
        try emit(.next(round))
        instructions[round.place] = .round(round)
    }

    private static func oneCharacter(_ node: RegexNode) -> RegexSet? {
        switch node {
        case .character(let value): RegexSet(.ranges([value...value]))
        case .set(let set): set
        default: nil
        }
    }

    // MARK: Looking around

    private mutating func appendLook(_ node: RegexNode, isBehind: Bool, isNegated: Bool) throws(RegularExpressionError) {
        let (mark, place) = (newRegister(), newRegister())
        try emit(.mark(mark))
        try emit(.keep(place))
        let split = instructions.count
        if isNegated { try emit(.split(split + 1, otherwise: 0)) }
        if isBehind {
            try appendAlternatives(try Self.beginnings(of: node), before: place)
        } else {
            try append(node)
        }
        guard isNegated else {
            try emit(.cut(mark))
            return try emit(.goBack(place))
        }
        try emit(.refuse(mark))
        instructions[split] = .split(split + 1, otherwise: instructions.count)
    }

    private static func beginnings(of node: RegexNode) throws(RegularExpressionError) -> [(node: RegexNode, back: Int?)] {
        var found: [(node: RegexNode, back: Int?)] = []
        let nodes = if case .alternatives(let nodes) = node { nodes } else { [node] }
        for node in nodes {
            let (least, most) = node.lengths
            guard let most, most - least < mostBeginnings, found.count < mostBeginnings else { throw .refused }
            for length in least...most { found.append((node, length)) }
        }
        return found
    }
}
