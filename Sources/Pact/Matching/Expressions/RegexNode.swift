/// What a regular expression says, as a tree.
indirect enum RegexNode: Sendable, Equatable {
    case character(UInt32)
    case set(RegexSet)
    case sequence([RegexNode])
    case alternatives([RegexNode])
    /// `most` is `nil` where there is no limit.
    case repeated(RegexNode, least: Int, most: Int?, RegexGreed)
    /// What it matches can be asked for again, by its number from 1.
    case group(Int, RegexNode)
    /// Once matched it is not tried in another way.
    case atomic(RegexNode)
    case look(RegexNode, isBehind: Bool, isNegated: Bool)
    case again(Int, ignoresCase: Bool)
    case edge(RegexEdge)
    /// `\X`: one character as a reader sees it.
    case cluster

    static let nothing = RegexNode.sequence([])

    /// How many characters it takes at least and at most; no most where there is no limit, or none that is known.
    var lengths: (least: Int, most: Int?) {
        switch self {
        case .character, .set: (1, 1)
        case .edge, .look: (0, 0)
        case .group(_, let node), .atomic(let node): node.lengths
        case .again: (0, nil)
        case .cluster: (1, nil)
        case .sequence(let nodes):
            nodes.map(\.lengths).reduce((0, 0)) { sum, next in
                (Self.longest(sum.0 + next.least), Self.limited(sum.1, next.most) { $0 + $1 })
            }
        case .alternatives(let nodes):
            nodes.map(\.lengths).reduce((Self.mostCounted, 0)) { sum, next in
                (min(sum.0, next.least), Self.limited(sum.1, next.most) { max($0, $1) })
            }
        case .repeated(let node, let least, let most, _):
            (Self.longest(node.lengths.least * least), node.lengths.most == 0 ? 0 : Self.limited(node.lengths.most, most) { $0 * $1 })
        }
    }

    /// Longer things are not told apart.
    private static let mostCounted = 1_000_000

    private static func longest(_ length: Int) -> Int {
        min(length, mostCounted)
    }

    private static func limited(_ one: Int?, _ other: Int?, _ join: (Int, Int) -> Int) -> Int? {
        guard let one, let other else { return nil }
        let length = join(one, other)
        return length > mostCounted ? nil : length
    }
}

/// In which order the counts of a repeat are tried.
enum RegexGreed: Sendable, Equatable {
    case greedy
    case lazy
    /// As many as there are, and never fewer.
    case possessive
}

/// A place in the text between two characters.
enum RegexEdge: Sendable, Equatable {
    case textStart
    case textEnd
    /// The end, or before a last line's newline.
    case lastLineEnd
    case lineStart
    case lineEnd
    case word
    case noWord
}
