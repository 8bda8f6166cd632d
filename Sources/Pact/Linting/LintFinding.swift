/// A contract smell: something in a pact file that is allowed and will do somebody harm.
public struct LintFinding: Sendable, Equatable {
    public var smell: LintSmell
    /// 0-based, in the file's order.
    public var interaction: Int
    /// The interaction's description.
    public var description: String
    /// From the root of the file, e.g. `$.interactions[0].response.headers.Date`.
    public var path: PathExpression
    /// Where that stands in the text; the nearest value around it where it has no place of its own.
    public var place: TextPlace?

    public init(smell: LintSmell, interaction: Int, description: String, path: PathExpression, place: TextPlace? = nil) {
        self.smell = smell
        self.interaction = interaction
        self.description = description
        self.path = path
        self.place = place
    }
}
