import CNcurses
import TerminalUI

/// The colours that the terminal has, as ncurses attributes and pairs: a pair per foreground colour, all on the terminal's own background.
struct TerminalPalette {
    let colourCount: Int

    /// True from eight colours on.
    var hasColour: Bool { colourCount >= 8 }

    init(usesColour: Bool) {
        guard usesColour, has_colors(), start_color() == OK, use_default_colors() == OK else {
            colourCount = 0
            return
        }
        let count = Int(cn_colors())
        colourCount = count
        guard count >= 8 else { return }
        for colour in Colour.allCases where colour != .standard && colour.rawValue < count {
            init_pair(Int16(colour.rawValue + 1), Int16(colour.rawValue), -1)
        }
    }

    func attributes(for ink: Ink) -> (attributes: attr_t, pair: Int32) {
        var attributes: attr_t = 0
        for (attribute, value) in Self.known where ink.attributes.contains(attribute) { attributes |= value() }
        guard hasColour, ink.colour != .standard else { return (attributes, 0) }
        if colourCount >= 16 { return (attributes, Int32(ink.colour.rawValue + 1)) }
        // With eight colours, bold is the bright one.
        if ink.colour.isBright { attributes |= cn_bold() }
        return (attributes, Int32(ink.colour.amongEight.rawValue + 1))
    }

    private static let known: [(Attributes, @Sendable () -> attr_t)] = [
        (.bold, { cn_bold() }), (.dim, { cn_dim() }), (.reverse, { cn_reverse() }), (.underline, { cn_underline() }),
        (.italic, { cn_italic() }),
    ]
}
