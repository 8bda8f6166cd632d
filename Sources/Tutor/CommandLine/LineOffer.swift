/// The words that could stand where the cursor of the command line is.
struct LineOffer: Sendable, Equatable {
    /// 0-based: where the word begins in the line.
    var start: Int
    /// What was typed of it.
    var typed: String
    /// Quoted where they need it; at least one.
    var words: [String]
    /// True when a single word is complete only with a space behind it, since more follows.
    var isFollowed = false
    /// The word that Tab has put in, 0-based; `nil` as long as the beginning that all share stands there.
    var chosen: Int?

    /// What all words share; never less than what was typed.
    var shared: String {
        guard let first = words.first else { return typed }
        if words.count == 1 { return first + (isFollowed ? " " : "") }
        let shared = words.dropFirst().reduce(first) { String(zip($0, $1).prefix { $0 == $1 }.map(\.0)) }
        return shared.count >= typed.count ? shared : typed
    }
}
