/// Something wrong in one of the learner's files: where, what, and what would be right.
public struct FileProblem: Error, Sendable, Equatable {
    public var location: SourceLocation
    /// The line itself, as it stands in the file.
    public var excerpt: String
    public var kind: FileProblemKind
    /// What would be right, when that is known: a name, a tag, a line.
    public var suggestion: String?

    public init(location: SourceLocation, excerpt: String, kind: FileProblemKind, suggestion: String? = nil) {
        self.location = location
        self.excerpt = excerpt
        self.kind = kind
        self.suggestion = suggestion
    }
}
