/// One step of undo: some lines replaced by others, with the cursor before and after.
struct TextChange: Equatable, Sendable {
    /// What kind of editing made it; neighbours of one kind are undone together where that reads naturally.
    enum Kind: Equatable, Sendable {
        case typing, deleting, other
    }

    var kind: Kind
    var firstLine: Int
    var removed: [String]
    var inserted: [String]
    var cursorBefore: TextPosition
    var cursorAfter: TextPosition
    var revisionBefore: Int
    var revisionAfter: Int
}
