extension ConsumerPactError: CustomStringConvertible {
    /// What is wrong and what to do; several lines where several things are wrong.
    public var sentence: String {
        switch self {
        case .nothingExpected: "This pact expects nothing. Add an interaction or a message to it before it is tested."
        case .exampleRefused(let description, let half, let mismatches):
            "The \(half.rawValue) of \(Self.quoted(description)) does not follow its own matchers. Change the example or the matcher:"
                + mismatches.map { "\n  \($0.sentence)" }.joined()
        case .notText(let description, .path, _):
            "The path of \(Self.quoted(description)) is no text. Write one concrete path, with a matcher or without."
        case .notText(let description, let category, let name):
            "The \(category == .header ? "header" : "query parameter") \(name) of \(Self.quoted(description)) is no text and no list of "
                + "texts. Write its value, or a list of values."
        case .invalidStatus(let description, let status):
            "The response of \(Self.quoted(description)) has the status \(status). Statuses lie between 100 and 599."
        case .notExpressible(let losses):
            "The specification \(losses.first?.specification.name ?? "") cannot say all of this. Choose a later one, or say less:"
                + losses.map { "\n  \($0.sentence)" }.joined()
        case .sameName(let description):
            "Two interactions are called \(Self.quoted(description)) in the same provider states, and a pact file keeps one of them. "
                + "Give one another description."
        }
    }

    /// The sentence: what a test that fails with this error prints.
    public var description: String { sentence }

    private static func quoted(_ text: String) -> String { JSONValue.string(text).brief() }
}
