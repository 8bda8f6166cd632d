/// A file that a step opens.
public struct LessonFile: Sendable, Equatable {
    /// The path inside the step's folder, e.g. `consumer/client.yaml`.
    public var path: String
    public var side: Side
    /// False for files that are shown to read only.
    public var isEditable: Bool

    public init(path: String, side: Side, isEditable: Bool) {
        self.path = path
        self.side = side
        self.isEditable = isEditable
    }
}
