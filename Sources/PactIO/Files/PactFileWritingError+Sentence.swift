extension PactFileWritingError {
    /// One sentence: which file, why, and what to do.
    public var sentence: String {
        switch self {
        case let .unreadable(path, error):
            "\(path) is there already and cannot be merged with: \(error.sentence) Mend it or move it away."
        case let .notMergeable(path, error): "\(path) is there already: \(error.sentence)"
        case let .system(path, reason): "\(path) cannot be written: \(reason)."
        }
    }
}
