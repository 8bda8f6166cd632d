/// What stands behind a command's name.
struct LineArguments: Sendable, Equatable {
    /// Cut at spaces; quotes keep a word together and are gone.
    var words: [String] = []

    var first: String? { words.first }
    var isEmpty: Bool { words.isEmpty }
    /// All words as one text.
    var text: String { words.joined(separator: " ") }
}
