/// A search as it is typed, and how it went.
public struct TextSearch: Equatable, Sendable {
    /// What is searched; upper and lower case are the same while it has no capital.
    public internal(set) var query = ""
    /// Where the cursor was when the search began; Backspace searches from here again.
    public let origin: TextPosition
    /// False when the text does not hold the query.
    public internal(set) var found = true
    /// True when the search went over the end of the text and on from its other end.
    public internal(set) var wrapped = false

    init(origin: TextPosition) {
        self.origin = origin
    }
}
