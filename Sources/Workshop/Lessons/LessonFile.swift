/// A file that a step opens.
public struct LessonFile: Sendable, Equatable {
    /// The path inside the step's folder, e.g. `consumer/client.yaml`.
    public var path: String
    public var side: Side
    /// False for files that are shown to read only.
    public var isEditable: Bool
    /// True for a contract that lies there from before: the step's own test writes another.
    public var isOld: Bool

    public init(path: String, side: Side, isEditable: Bool, isOld: Bool = false) {
        self.path = path
        self.side = side
        self.isEditable = isEditable
        self.isOld = isOld
    }

    /// A file whose side is told by its first folder; a pact is the consumer's.
    public init(path: String, isEditable: Bool, isOld: Bool = false) {
        self.init(path: path, side: path.hasPrefix("provider/") ? .provider : .consumer, isEditable: isEditable, isOld: isOld)
    }
}
