/// A place in a named file of the step, e.g. `consumer/pact-test.yaml` line 18.
public struct SourceLocation: Sendable, Hashable {
    /// The file's path inside the step's folder.
    public var path: String
    public var position: SourcePosition

    public init(path: String, position: SourcePosition) {
        self.path = path
        self.position = position
    }
}
