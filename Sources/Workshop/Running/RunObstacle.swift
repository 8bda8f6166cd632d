/// Why a run did not take place.
enum RunObstacle: Error, Sendable, Equatable {
    case fileMissing(String)
    case fileUnreadable(String)
    case stopped
}

extension RunObstacle {
    /// The words after "not run:".
    var sentence: String {
        switch self {
        case let .fileMissing(path): "\(path) is missing; reset the step to get it back"
        case let .fileUnreadable(path): "\(path) cannot be read yet"
        case .stopped: "stopped"
        }
    }
}
