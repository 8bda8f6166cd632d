/// A part of a page as a walkthrough reveals it.
enum PagePart: Sendable, Equatable {
    /// Markdown: a paragraph, a list's entry, a drawing, or several that belong together.
    case text(String)
    case scene(WalkScene)

    /// The parts of a page, in order. Put together again with empty lines between them the texts are the page.
    ///
    /// A heading comes with what follows it, and a paragraph that ends in a colon with what it announces. A fenced block marked
    /// `output run=verify` (or `output run=verify start`) is that run. A mark that means nothing is left out.
    static func parts(of markdown: String) -> [PagePart] {
        var cutter = PageCutter()
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) { cutter.take(String(line)) }
        return cutter.finished()
    }
}
