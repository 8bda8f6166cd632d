/// Why a progress file cannot be used.
public enum ProgressReadingError: Error, Sendable, Equatable {
    /// The text is no JSON object of this layout; `reason` is a sentence.
    case unreadable(reason: String)
    /// Written by a later version of the program.
    case tooNew(version: Int)
}

extension ProgressReadingError {
    /// What happened and what is done about it.
    public var sentence: String {
        switch self {
        case let .unreadable(reason):
            "The progress file cannot be read (\(reason)). It is kept aside, and the course starts with empty progress; your files are untouched."
        case let .tooNew(version):
            "The progress file has layout \(version), which a newer version of this program wrote; this one knows \(Progress.version). "
                + "It is kept aside, and the course starts with empty progress; your files are untouched."
        }
    }
}
