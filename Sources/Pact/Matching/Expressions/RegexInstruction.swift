/// One step of a compiled regular expression. Places in the program are 0-based; registers hold positions in the text and counts.
enum RegexInstruction: Sendable {
    case character(UInt32)
    /// A character of the set with this index; its ASCII members are here.
    case set(Int, low: UInt64, high: UInt64)
    /// The same so often; `most` is `Int.max` where there is no limit.
    case sets(Int, low: UInt64, high: UInt64, least: Int, most: Int, RegexGreed)
    /// Goes on at one place and, should that fail, at the other.
    case split(Int, otherwise: Int)
    case jump(Int)
    case edge(RegexEdge)
    case cluster
    case again(Int, ignoresCase: Bool)
    /// Keeps the position in a register.
    case keep(Int)
    /// Goes back to the position in a register.
    case goBack(Int)
    /// Fails unless the position is that in a register.
    case isAt(Int)
    /// So many characters back.
    case back(Int)
    /// Keeps how much could still be tried otherwise.
    case mark(Int)
    /// What could be tried otherwise since the mark is no longer tried.
    case cut(Int)
    /// Forgets everything since the mark, and fails.
    case refuse(Int)
    case clear(Int)
    /// Begins another round of a repeat, or leaves it for the place at its end.
    case round(RegexRound)
    /// Begins another round of a repeat.
    case enter(RegexRound)
    /// Ends a round: on to the next, or out where it took nothing.
    case next(RegexRound)
    case match
}

/// A repeat of something longer than a character.
struct RegexRound: Sendable {
    /// The registers of the count, and of where the round began.
    var count: Int
    var start: Int
    var least: Int
    var most: Int
    var isLazy: Bool
    /// The places where a round begins, and where the repeat is over.
    var place: Int
    var end = 0
}
