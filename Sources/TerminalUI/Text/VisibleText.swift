/// Text of any origin, made safe and visible: what a screen may show of it, glyph by glyph.
///
/// - Control characters become their pictures (`␛`, `␇`, `␡`); those that have none, and the invisible ones that reorder, join or hide
///   text (bidi controls, zero-width spaces, tags), become their number: `<U+202E>`.
/// - Tabs become spaces up to the next multiple of 4 from where the text begins; line ends become `␊` and `␍`.
/// - A glyph is one spacing scalar with at most four combining marks: terminals and ncurses lose the rest. Joined emoji keep their first
///   picture, flags become their two letters, variation selectors and skin tones are dropped.
///
/// Making visible text visible again changes nothing.
public struct VisibleText: Equatable, Sendable {
    /// One `Character` per glyph; each takes one or two columns (``DisplayWidth``).
    public let glyphs: [Character]
    /// Terminal columns taken by all glyphs.
    public let width: Int

    public static let tabWidth = 4

    /// - Parameter startColumn: where the text begins, which only tabs care for.
    public init(_ raw: some StringProtocol, startColumn: Int = 0) {
        var builder = GlyphBuilder(column: startColumn)
        for character in raw { builder.add(character) }
        glyphs = builder.glyphs
        width = builder.column - startColumn
    }

    /// The glyphs as one text.
    public var text: String {
        String(glyphs)
    }

    /// Terminal columns that a text takes.
    public static func width(of raw: some StringProtocol) -> Int {
        VisibleText(raw).width
    }
}
