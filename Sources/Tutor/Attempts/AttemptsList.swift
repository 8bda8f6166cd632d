import Workshop

/// The list of attempts as it is looked at: what is selected, marked, and opened or compared.
struct AttemptsList: Sendable, Equatable {
    /// A state of the step's files that can be looked at, compared and brought back.
    enum Row: Sendable, Hashable {
        /// The files as they are in the editor.
        case now
        /// By its number.
        case attempt(Int)
        /// As the step began.
        case start
        /// Listed once it has been shown.
        case solution
    }

    /// Two states side by side.
    struct Comparison: Sendable, Equatable {
        var from: Row
        var to: Row
        var scroll = 0
        var showsAllLines = false
    }

    /// Index into the rows.
    var selected = 0
    /// The row that the next comparison begins with.
    var marked: Row?
    /// `nil` while the list is shown.
    var comparison: Comparison?
    /// What each row changed against the one before it, in words.
    var changes: [Row: String]
}
