/// One page of a lesson's text.
public struct Page: Sendable, Equatable {
    /// The file's name, e.g. `01-the-two-teams.md`.
    public var name: String
    /// Markdown. At most 12 rows when wrapped at 54 columns.
    public var markdown: String

    public init(name: String, markdown: String) {
        self.name = name
        self.markdown = markdown
    }
}
