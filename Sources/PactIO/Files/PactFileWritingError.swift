import Glibc
import Pact

/// Why a pact file was not written.
public enum PactFileWritingError: Error, Sendable, Equatable {
    /// The file that is there is no pact file, so nothing can be merged into it.
    case unreadable(path: String, PactFileError)
    /// The file that is there belongs to other pacticipants.
    case notMergeable(path: String, PactMergeError)
    /// The system says no; `reason` is its own word, e.g. `Permission denied`.
    case system(path: String, reason: String)

    static func system(_ path: String) -> PactFileWritingError {
        .system(path: path, reason: String(cString: strerror(errno)))
    }
}
