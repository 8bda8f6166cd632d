/// Why a question to the matrix cannot be answered.
public enum MatrixProblem: Error, Sendable, Equatable {
    case noSelectors
    case selectorWithoutPacticipant
    case unknownPacticipant(String)
    /// A selector asks for a version by its number and for the latest one.
    case versionAndLatest(pacticipant: String)
    case ignoredWithoutPacticipant
    case ignoredVersionAndLatest(pacticipant: String)
    case severalTargets
    case latestInEnvironment
    case unknownEnvironment(String)
    case limitBelowOne
    /// So many selectors, to be sought or to be ignored.
    case tooManySelectors(Int)
}
