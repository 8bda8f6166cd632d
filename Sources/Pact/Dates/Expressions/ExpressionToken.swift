/// A word, number or sign of an expression of dates and times.
struct ExpressionToken {
    enum Kind: Hashable {
        /// One of the words that the grammar knows.
        case word(String)
        /// Not negative.
        case number(Int)
        /// 1 for `+`, -1 for `-`.
        case sign(Int)
        /// The beginning of what the grammar does not know.
        case unknown
    }

    var kind: Kind
    /// The index of its first scalar in the whole expression.
    var offset: Int
}
