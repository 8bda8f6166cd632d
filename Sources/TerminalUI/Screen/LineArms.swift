/// The four directions in which a line drawing character reaches its neighbours.
struct LineArms: OptionSet, Equatable {
    let rawValue: Int

    static let up = LineArms(rawValue: 1)
    static let down = LineArms(rawValue: 2)
    static let left = LineArms(rawValue: 4)
    static let right = LineArms(rawValue: 8)
    static let horizontal: LineArms = [.left, .right]
    static let vertical: LineArms = [.up, .down]

    init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// The arms of a line drawing character; none for any other.
    init(_ glyph: Character) {
        self.init(rawValue: glyph == " " ? 0 : Self.glyphs.firstIndex(of: glyph) ?? 0)
    }

    /// In the order of `rawValue`. Single arms have signs of their own, so that every sign is one set of arms.
    private static let glyphs: [Character] = [
        " ", "╵", "╷", "│", "╴", "┘", "┐", "┤", "╶", "└", "┌", "├", "─", "┴", "┬", "┼",
    ]

    var glyph: Character {
        Self.glyphs.indices.contains(rawValue) ? Self.glyphs[rawValue] : " "
    }

    /// `+`, `-` or `|` for a line drawing character; nil for any other.
    static func ascii(_ glyph: Character) -> Character? {
        switch LineArms(glyph).glyph {
        case " ": nil
        case "│", "╵", "╷": "|"
        case "─", "╴", "╶": "-"
        default: "+"
        }
    }
}
