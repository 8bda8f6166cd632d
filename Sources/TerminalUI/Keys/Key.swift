/// Something typed: one key with its modifiers, or a whole paste.
public enum Key: Equatable, Hashable, Sendable {
    /// A printable character, the space among them.
    case character(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right
    case home, end, pageUp, pageDown
    /// Ctrl with a lower-case letter or a sign, as in `Ctrl-S`. Tab, Enter, Escape and Backspace are keys of their own.
    case ctrl(Character)
    /// Alt (or Escape just before) with a character.
    case alt(Character)
    case ctrlLeft, ctrlRight, ctrlUp, ctrlDown, ctrlHome, ctrlEnd
    /// F1 is 1.
    case function(Int)
    /// Text pasted in one piece, as the terminal sent it.
    case paste(String)
}
