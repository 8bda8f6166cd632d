/// Why a run did not take place.
enum RunObstacle: Error, Sendable, Equatable {
    case fileMissing(String)
    /// A verification names a service's file that is not there; `known` are those that are, as it would name them.
    case serviceMissing(String, known: [String])
    case fileUnreadable(String)
    case stopped
}

extension RunObstacle {
    /// The words after "not run:".
    var sentence: String {
        switch self {
        case let .fileMissing(path): "\(path) is missing; reset the step to get it back"
        case let .serviceMissing(path, known):
            "\(StepFileName.verification) names the service \(path), and there is no such file beside it"
                + (known.isEmpty ? "" : "; there is \(known.joined(separator: ", "))")
        case let .fileUnreadable(path): "\(path) cannot be read yet"
        case .stopped: "stopped"
        }
    }
}
