/// Something wrong in a course: in which lesson, where, and what.
public struct CourseProblem: Error, Sendable, Equatable {
    /// The lesson's folder, e.g. `03-pact-test`; empty for the course as a whole.
    public var folder: String
    /// The path inside the lesson's folder; `nil` where the lesson as a whole is meant.
    public var path: String?
    public var position: SourcePosition?
    public var kind: CourseProblemKind

    public init(folder: String, path: String? = nil, position: SourcePosition? = nil, kind: CourseProblemKind) {
        self.folder = folder
        self.path = path
        self.position = position
        self.kind = kind
    }
}
