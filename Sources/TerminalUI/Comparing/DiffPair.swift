/// One thing compared: where it is, what was expected there, and what there was.
public struct DiffPair: Equatable, Sendable {
    /// Where it is: `status`, `$.items[0].id`; may be empty for plain lines of text.
    public var label: String
    /// What was expected; nil where nothing was.
    public var expected: String?
    /// What there was; nil where there was nothing.
    public var actual: String?
    /// True where both sides satisfy each other, even if their texts differ (a matcher may allow that).
    public var isEqual: Bool

    public init(label: String, expected: String?, actual: String?, isEqual: Bool? = nil) {
        self.label = label
        self.expected = expected
        self.actual = actual
        self.isEqual = isEqual ?? (expected == actual)
    }
}
