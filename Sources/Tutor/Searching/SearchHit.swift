/// A place that a search found.
struct SearchHit: Sendable, Equatable {
    enum Place: Sendable, Equatable {
        /// A page of a step; both by number, the page 0-based.
        case page(step: Int, page: Int)
        case term(String)
        /// `line` is 0-based.
        case file(path: String, line: Int)
    }

    var place: Place
    /// The line that it stands in.
    var text: String
    /// Where the words begin in it, 0-based.
    var at: Int
}
