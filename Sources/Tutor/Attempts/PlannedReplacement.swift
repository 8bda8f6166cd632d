import Workshop

/// Files that take the place of the step's as soon as what is there now is kept.
struct PlannedReplacement: Sendable, Equatable {
    var files: StepFiles
    /// What is kept, and why.
    var draft: AttemptDraft
    /// What is said when it is done, before the names of the files.
    var sentence: String
}
