/// A colour of the terminal's own palette; `standard` is whatever the terminal writes in.
public enum Colour: Int, Equatable, Hashable, Sendable, CaseIterable {
    case standard = -1
    case black = 0
    case red, green, yellow, blue, magenta, cyan, white
    case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite

    /// The same hue among the first eight colours, for terminals that have no more.
    public var amongEight: Colour {
        rawValue < 8 ? self : Colour(rawValue: rawValue - 8) ?? .standard
    }

    public var isBright: Bool { rawValue >= 8 }
}
