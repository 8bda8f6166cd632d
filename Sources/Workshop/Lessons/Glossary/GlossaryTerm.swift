/// A word of Pact or HTTP as the course uses it.
public struct GlossaryTerm: Sendable, Equatable {
    /// As it is written in running text: `provider state`.
    public var name: String
    /// Other spellings of the same: `provider states`, `given`.
    public var also: [String]
    /// What it means, in one to four short sentences.
    public var says: String
    /// Names of other terms.
    public var see: [String]
    /// Where the course introduces it: folder and page without `.md`, e.g. `01-create-consumer/01-welcome`.
    public var page: String
    /// Where it stands in the glossary's file.
    public var position: SourcePosition

    public init(
        name: String, also: [String] = [], says: String, see: [String] = [], page: String,
        position: SourcePosition = SourcePosition(line: 1, column: 1)
    ) {
        self.name = name
        self.also = also
        self.says = says
        self.see = see
        self.page = page
        self.position = position
    }

    /// Every way it is written.
    public var spellings: [String] { [name] + also }
}
