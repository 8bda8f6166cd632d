/// One place on a screen: a visible character and its style.
///
/// A wide character takes two cells: the first holds it, the second is a continuation. Cells are made by drawing on a ``Screen`` only, so
/// a character in a cell is always one that a terminal may be sent.
public struct Cell: Equatable, Hashable, Sendable {
    public internal(set) var character: Character
    public internal(set) var style: Style
    /// True for the right half of a wide character; `character` is then a space that must not be drawn.
    public internal(set) var isContinuation: Bool

    init(_ character: Character = " ", _ style: Style = .text, isContinuation: Bool = false) {
        self.character = character
        self.style = style
        self.isContinuation = isContinuation
    }
}
