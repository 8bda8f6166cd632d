/// A page of text in the part of Markdown that lessons use.
///
/// Headings (`#`), paragraphs, `**strong**`, `*emphasis*`, `` `code` ``, links (shown as their text), lists (`-`, `1.`, nested by
/// indent), block quotes, fenced code, tables, rules and comments (not shown). What is not understood stays as it was written.
public struct Markdown: Equatable, Sendable {
    public indirect enum Block: Equatable, Sendable {
        /// Level 1 to 6.
        case heading(Int, StyledLine)
        case paragraph(StyledLine)
        /// What stands before the entry (`-` or `1.`), and what is in it.
        case item(mark: String, [Block])
        case quote([Block])
        /// The word after the fence, and the lines.
        case code(language: String, [String])
        case table(header: [StyledLine], rows: [[StyledLine]])
        case rule
    }

    public let blocks: [Block]

    public init(_ text: String) {
        var parser = MarkdownParser(LineEnding.lines(of: text))
        blocks = parser.blocks()
    }

    /// The text of the first heading, empty without one.
    public var title: String {
        for case .heading(_, let line) in blocks { return line.text }
        return ""
    }
}
