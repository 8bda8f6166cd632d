/// Whether a page has to be read, or goes first where time is short.
public enum PageNeed: String, Sendable, CaseIterable {
    case must, may
}

extension Page {
    /// What the page's first line says: `<!-- must -->` or `<!-- may -->`; `nil` where it says nothing.
    public var need: PageNeed? {
        let first = markdown.prefix { !$0.isNewline }
        return first.wholeMatch(of: /\s*<!--\s*(\w+)\s*-->\s*/).flatMap { PageNeed(rawValue: String($0.1)) }
    }
}
