/// A method and a path, as the learner's files write them in one line: `GET /product/{id}`.
public struct RequestLine: Sendable, Equatable {
    /// Upper case.
    public var method: String
    public var path: PathTemplate

    public init(method: String, path: PathTemplate) {
        self.method = method
        self.path = path
    }

    public var text: String { "\(method) \(path.text)" }
}
