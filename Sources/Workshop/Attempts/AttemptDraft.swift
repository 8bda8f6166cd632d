/// A step's files that are to be kept, before the store has given them a number.
public struct AttemptDraft: Sendable, Equatable {
    public var cause: Attempt.Cause
    /// By path inside the step's folder.
    public var files: StepFiles
    /// What the run gave; `nil` where nothing ran.
    public var result: RunSummary?

    public init(_ cause: Attempt.Cause, files: StepFiles, result: RunSummary? = nil) {
        self.cause = cause
        self.files = files
        self.result = result
    }

    /// The files by the names of their contents.
    public var hashes: [String: ContentHash] { files.mapValues { ContentHash(of: $0) } }
}
