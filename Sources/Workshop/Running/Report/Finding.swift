import Pact

/// A mismatch as the tutor shows it: the fact, its sentences, and the lines of the learner's files it has to do with.
public struct Finding: Sendable, Equatable {
    public var mismatch: Mismatch
    /// The fact in one sentence.
    public var sentence: String
    /// The rule in force, where it comes from, and what would satisfy it.
    public var why: String
    /// Why it happened, where that is known: "an expected 200 answered by 404 with another content type: no such route".
    public var cause: String?
    /// The line that holds the expectation.
    public var expectation: SourceLocation?
    /// The line to change, where one is known.
    public var causeLine: SourceLocation?

    public init(
        mismatch: Mismatch, sentence: String, why: String, cause: String? = nil, expectation: SourceLocation? = nil,
        causeLine: SourceLocation? = nil
    ) {
        self.mismatch = mismatch
        self.sentence = sentence
        self.why = why
        self.cause = cause
        self.expectation = expectation
        self.causeLine = causeLine
    }
}
