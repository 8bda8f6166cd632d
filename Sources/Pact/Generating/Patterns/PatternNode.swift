/// What a regular expression lets stand at one place, as far as texts can be made of it.
///
/// What only looks around (`^`, `\b`, `(?=…)`) is an empty sequence: the finished text is compared with the pattern anyway.
indirect enum PatternNode: Sendable, Equatable {
    /// One of these characters.
    case character(ScalarSet)
    case sequence([PatternNode])
    case alternatives([PatternNode])
    case repeated(PatternNode, least: Int, most: Int)
    /// Its text can be asked for again.
    case group(number: Int, PatternNode)
    /// The text of a group once more.
    case again(number: Int)

    static let nothing = PatternNode.sequence([])
}
