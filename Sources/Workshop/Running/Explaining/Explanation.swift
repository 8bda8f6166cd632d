/// Why something does not fit: the rule in force with what would satisfy it, and where the rule stands.
public struct Explanation: Sendable, Equatable {
    /// The rule, and what would satisfy it; in sentences.
    public var why: String
    /// The file's line and the place in the pact; `nil` for rules that are not written in a file.
    public var origin: String?

    public init(why: String, origin: String? = nil) {
        self.why = why
        self.origin = origin
    }
}

extension SourceLocation {
    /// `consumer/pact-test.yaml line 18`.
    var words: String { "\(path) line \(position.line)" }
}
