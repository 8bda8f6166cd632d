/// One screenful of a walkthrough as a value: everything that stands on its sheet so far, the newest last.
public struct Reveal: Sendable, Equatable {
    public enum Part: Sendable, Equatable {
        /// Markdown.
        case text(String)
        case scene(WalkScene)
        /// The question's options with the right one and the reasons.
        case answer(WalkQuestion)
    }

    /// The heading of its sheet, such as `Page 2/6` or `Verification`.
    public var title: String
    /// The page it belongs to, 0-based; `nil` after the pages.
    public var page: Int?
    public var parts: [Part]

    public init(title: String, page: Int? = nil, parts: [Part]) {
        self.title = title
        self.page = page
        self.parts = parts
    }
}
